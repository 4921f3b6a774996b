package dev.fullcourt.server.voice;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.buyers.Beside;
import dev.fullcourt.server.page.Part;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.playbooks.Agreement;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What was said last beside a buyer's story, with a form to note more. */
@Component
@Order(20)
class BesideVoice implements Beside {

  private static final int LAST = 3;

  private final Voice voice;
  private final Agreement agreement;

  BesideVoice(Voice voice, Agreement agreement) {
    this.voice = voice;
    this.agreement = agreement;
  }

  @Override
  public Optional<Part> find(String buyer, Place place) {
    if (place != Place.STORY
        || !(RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes)) {
      return Optional.empty();
    }
    Optional<Member> member = Present.in(attributes.getRequest());
    VoiceFilter all = new VoiceFilter("", "", "", "", buyer, Period.ALL);
    return agreement
        .findCurrent()
        .map(playbook ->
            new Part(
                "voice/beside",
                new VoicePage.Beside(
                    buyer,
                    voice.heard(all, playbook, LAST).stream()
                        .map(new VoicePages(playbook)::line)
                        .toList(),
                    member.filter(each -> each.may(Right.WORK)).isPresent(),
                    UUID.randomUUID().toString())));
  }
}
