package dev.fullcourt.server.access;

import dev.fullcourt.server.access.openid.Proven;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom somebody is here who has signed in at a provider. */
@Component
public class SignInElsewhere {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Audit audit;

  SignInElsewhere(JdbcClient jdbc, TransactionTemplate transactions, Audit audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * The member they are. The first time it is the one with their address; from then on whoever the
   * provider knows by the same subject, and nobody else who comes to have that address.
   *
   * @throws Refused when they are nobody here
   */
  public Member find(Proven proven) {
    return known(proven)
        .or(() -> Optional.ofNullable(transactions.execute(status -> meet(proven))))
        .filter(Member::active)
        .orElseThrow(() ->
            new Refused(
                "Nobody here has "
                    + (proven.email() == null ? "your account" : "the address " + proven.email())
                    + ". Ask whoever runs Fullcourt here to invite you."));
  }

  private Optional<Member> known(Proven proven) {
    return jdbc.sql(
            "select "
                + Members.COLUMNS
                + """
                 from openid_identity o join member m on m.id = o.member
                where o.issuer = :issuer and o.subject = :subject
                """)
        .param("issuer", proven.issuer())
        .param("subject", proven.subject())
        .query((row, n) -> Members.read(row))
        .optional();
  }

  private @org.jspecify.annotations.Nullable Member meet(Proven proven) {
    String email = proven.email();
    if (email == null) {
      return null;
    }
    Optional<Member> member =
        jdbc.sql(
                "select "
                    + Members.COLUMNS
                    + """
                     from member m where m.email = lower(:email) and m.active and not exists
                      (select 1 from openid_identity o where o.issuer = :issuer and o.member = m.id)
                    """)
            .param("email", email)
            .param("issuer", proven.issuer())
            .query((row, n) -> Members.read(row))
            .optional();
    member.ifPresent(each -> {
      jdbc.sql(
              """
              insert into openid_identity (issuer, subject, member)
              values (:issuer, :subject, :member)
              """)
          .param("issuer", proven.issuer())
          .param("subject", proven.subject())
          .param("member", each.id())
          .update();
      audit.record(each, "signed in for the first time by", proven.issuer(), null, email);
    });
    return member.orElse(null);
  }
}
