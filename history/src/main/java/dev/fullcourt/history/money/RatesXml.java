package dev.fullcourt.history.money;

import dev.fullcourt.history.money.RatesFile.Mistake;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads rates from XML: elements {@code Cube} with a {@code time}, and in them such with a {@code
 * currency} and a {@code rate}. Documents that declare types or entities are refused.
 */
final class RatesXml {

  private RatesXml() {}

  static RatesFile.Reading read(String text) {
    List<ExchangeRate> rates = new ArrayList<>();
    int line = 1;
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      LocalDate day = null;
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("Cube")) {
          line = reader.getLocation().getLineNumber();
          String time = reader.getAttributeValue(null, "time");
          day = time == null ? day : RatesTable.day(time);
          add(rates, day, reader);
        }
      }
      return rates.isEmpty() ? wrong(line, "there is no rate in it") : new RatesFile.Read(rates);
    } catch (XMLStreamException e) {
      return wrong(
          e.getLocation() == null ? line : e.getLocation().getLineNumber(), "this is no such XML");
    } catch (IllegalArgumentException e) {
      return wrong(line, String.valueOf(e.getMessage()));
    }
  }

  private static void add(
      List<ExchangeRate> rates, @Nullable LocalDate day, XMLStreamReader reader) {
    String currency = reader.getAttributeValue(null, "currency");
    String rate = reader.getAttributeValue(null, "rate");
    if (currency == null || rate == null) {
      return;
    }
    if (day == null) {
      throw new IllegalArgumentException("the rate of " + currency + " is of no day");
    }
    rates.add(RatesTable.rate(day, currency, rate));
  }

  private static RatesFile.Unreadable wrong(int line, String says) {
    return new RatesFile.Unreadable(List.of(new Mistake(line, says)));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
