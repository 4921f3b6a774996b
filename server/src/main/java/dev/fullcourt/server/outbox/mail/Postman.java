package dev.fullcourt.server.outbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;

/** Sends emails, if the operator has named a server for them. */
public final class Postman {

  private final @Nullable Smtp smtp;

  /**
   * @param url the server, or empty: then no email leaves
   * @param from whose they are; empty for an address at the server's host
   * @param patience how long the server may take for each answer
   */
  public Postman(String url, String from, Duration patience) {
    this.smtp = url.isBlank() ? null : Smtp.of(url, from, patience);
  }

  /** Whether emails leave. */
  public boolean isOn() {
    return smtp != null;
  }

  /** Which server takes them and whose they are, in words and without its password. */
  public String words() {
    return smtp == null ? "" : smtp.words();
  }

  /** An email did not leave; the message says why. */
  public static final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    private NotSent(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return java.util.Objects.requireNonNull(super.getMessage());
    }
  }

  /**
   * Sends an email.
   *
   * @param id what is the same whenever it is sent again (law 6), without the part after @
   * @param headers more headers, by name
   */
  public void send(String id, String to, String subject, String text, Map<String, String> headers)
      throws NotSent {
    if (smtp == null) {
      throw new NotSent("emails are off: FULLCOURT_SMTP_URL names no server");
    }
    String domain = smtp.from().substring(smtp.from().indexOf('@') + 1);
    try {
      MimeMessage message = new Named(smtp.sender().getSession(), "<" + id + "@" + domain + ">");
      message.setFrom(smtp.from());
      message.setRecipients(jakarta.mail.Message.RecipientType.TO, to);
      message.setSubject(subject.replaceAll("\\p{Cntrl}", " "), "UTF-8");
      message.setText(text, "UTF-8");
      message.setHeader("Auto-Submitted", "auto-generated");
      for (Map.Entry<String, String> header : headers.entrySet()) {
        message.setHeader(header.getKey(), header.getValue());
      }
      smtp.sender().send(message);
    } catch (MailException | MessagingException e) {
      throw new NotSent("the mail server did not take it: " + e.getMessage());
    }
  }

  /** A message that keeps the id it was given. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(jakarta.mail.Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
