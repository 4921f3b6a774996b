package dev.fullcourt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.FilesVerification;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.reports.Report;
import dev.fullcourt.history.measures.reports.ReportAnswer;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.access.Account;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.cycle.Verification;
import dev.fullcourt.server.export.Export;
import dev.fullcourt.server.intake.ImportSummary;
import dev.fullcourt.server.intake.Intake;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.playbooks.Playbooks;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A real installation in a directory of its own: the application, its PostgreSQL, its ledger. */
public final class Installation implements AutoCloseable {

  private final Path data;
  private final ConfigurableApplicationContext context;

  private Installation(Path data, String url, WebApplicationType type, String... settings) {
    this.data = data;
    this.context =
        Fullcourt.start(
            type,
            List.of(),
            Stream.concat(
                    Stream.of(
                        "--fullcourt.data=" + data, "--fullcourt.db.url=" + url, "--server.port=0"),
                    Stream.of(settings).map(setting -> "--" + setting))
                .toList());
  }

  /** Opens the installation in a directory; an empty one becomes a new installation. */
  public static Installation open(Path data) {
    Prepared.in(data);
    return new Installation(data, "", WebApplicationType.NONE);
  }

  /** One on a PostgreSQL that is there already; the directory is for files. */
  public static Installation on(String url, Path files) {
    return new Installation(files, url, WebApplicationType.NONE);
  }

  /**
   * One in a directory, with its pages served at {@link #address}, under settings like {@code
   * a.b=c}.
   */
  public static Installation serve(Path data, String... settings) {
    Prepared.in(data);
    return new Installation(data, "", WebApplicationType.SERVLET, settings);
  }

  /** Where its pages are, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /**
   * Signs somebody in who has every role, as if they had typed their password: the cookie's value.
   */
  public String signIn() {
    return signIn("everybody", Role.values());
  }

  /** Signs somebody in who has these roles. */
  public String signIn(String name, Role... roles) {
    return bean(Sessions.class).begin(member(name, roles));
  }

  /** Somebody who is one of ours already. */
  public Member member(String name) {
    return bean(Members.class).findNamed(name).orElseThrow();
  }

  /** Somebody who has these roles; made one of ours unless they are. */
  public Member member(String name, Role... roles) {
    Members members = bean(Members.class);
    return members
        .findNamed(name)
        .orElseGet(() -> members.add(name, name, name + "@ours.example", Set.of(roles)));
  }

  /**
   * A token of somebody's, with which a program reads and writes. Who has no roles here is one of
   * ours already.
   */
  public String token(String name, Role... roles) {
    Member member = roles.length == 0 ? member(name) : member(name, roles);
    return bean(Account.class).makeToken(member, "test", true);
  }

  /** A client that is signed in with every role. */
  public HttpClient client() {
    CookieManager cookies = new CookieManager();
    HttpCookie cookie = new HttpCookie(Sessions.COOKIE, signIn());
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(address()), cookie);
    return HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  /** Imports files under a sample's playbook and mapping. */
  public ImportSummary importSample(Path sample, List<Path> files) {
    return importFiles(
        text(sample.resolve("playbook.yaml")), text(sample.resolve("mapping.yaml")), files);
  }

  /** Imports files under a playbook and a mapping given as text. */
  public ImportSummary importFiles(String playbook, String mapping, List<Path> files) {
    bean(Playbooks.class).activate(playbook(playbook));
    return bean(Intake.class)
        .run(
            bean(Playbooks.class).getCurrent(),
            mapping(mapping),
            files,
            Instant.now(),
            rejects(),
            (step, done, rows) -> {});
  }

  /** Where rejected rows go. */
  public Path rejects() {
    return data.resolve("rejects.csv");
  }

  private static Playbook playbook(String text) {
    return switch (PlaybookReader.read("playbook.yaml", text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new IllegalArgumentException(mistakes.toString());
    };
  }

  private static Mapping mapping(String text) {
    return switch (MappingReader.read("mapping.yaml", text)) {
      case MappingReading.Accepted(Mapping mapping) -> mapping;
      case MappingReading.Refused(var mistakes) ->
          throw new IllegalArgumentException(mistakes.toString());
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A report on what is known now. */
  public Report report(ReportKind kind, Map<String, String> options) {
    return report(kind, options, null);
  }

  /** A report on what was known at an instant. */
  public Report reportAsOf(Instant known, ReportKind kind, Map<String, String> options) {
    return report(kind, options, known);
  }

  private Report report(ReportKind kind, Map<String, String> options, @Nullable Instant known) {
    Observation seen = bean(Histories.class).seen(bean(Playbooks.class).getCurrent(), kind, known);
    return switch (kind.report(seen, options)) {
      case ReportAnswer.Given(Report report) -> report;
      case ReportAnswer.Refused(var mistakes) ->
          throw new IllegalArgumentException(mistakes.toString());
    };
  }

  /** Replays the log and compares; queues are compared with what they are read off, too. */
  public Verdict verify() {
    assertThat(amissInQueues()).isEmpty();
    return bean(Verification.class).verify(done -> {});
  }

  private List<String> amissInQueues() {
    return sql()
        .sql(
            """
            (select 'too many: ' || q from (table queue_item except table queued) q)
            union all
            (select 'missing: ' || q from (table queued except table queue_item) q)
            """)
        .query(String.class)
        .list();
  }

  /** Exports log and ledger, and replays and compares from the files alone. */
  public Verdict verifyFromFiles(Path directory) {
    bean(Export.class).run(directory, done -> {});
    try (ExportedLog log = ExportedLog.open(directory)) {
      return FilesVerification.verify(log, done -> {});
    }
  }

  /** The whole ledger as text, in a fixed order. */
  public List<String> ledger() {
    return sql()
        .sql(
            "select buyer || ' ' || position || ' ' || revision || ' ' || body from ledger order by"
                + " buyer, position")
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /** Plain SQL. */
  public JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  /** What the server hands requests to. */
  public Collection<? extends ServletRegistration> servlets() {
    ServletContext servlets = ((WebApplicationContext) context).getServletContext();
    return servlets == null ? List.of() : servlets.getServletRegistrations().values();
  }

  /** Whether the application has a part of this name, be it ours or Spring's. */
  boolean has(String bean) {
    return context.containsBean(bean);
  }

  /** A part of the application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
