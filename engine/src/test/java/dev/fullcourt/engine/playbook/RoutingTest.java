package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Routing.Target.ToPerson;
import dev.fullcourt.engine.playbook.Routing.Target.ToTeam;
import dev.fullcourt.engine.playbook.Routing.Way;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets which buyer, as a playbook says it. */
class RoutingTest {

  private static final String TEAMS =
      """
      playbook: Routed
      fiscal-year: { zone: Europe/Berlin }
      motions: [platform, services]
      teams:
        sdr: { function: development, lead: ana, members: [ben, cleo], capacity: 40 per day }
        ae: { function: sales, lead: jonas }
      cycle:
        stages:
          - { stage: aware, leads: development }
          - { stage: customer, leads: sales, enter: opportunity.won }
      """;

  @Test
  void rulesAreReadInOrderWithTheirTeamsAndTheDayTheyBegin() {
    Playbook playbook =
        Written.read(
            TEAMS
                + """
                routing:
                  - { when: 'account.country == "DE"', to: sdr, by: [account owner, least loaded], since: 2026-02-01 }
                  - { to: jonas }
                  - { otherwise: sdr }
                """);

    Routing routing = playbook.teamwork().routing();
    Owner sdr = new Owner("development", "sdr");
    assertThat(routing.rules())
        .extracting(Routing.Rule::id)
        .containsExactly("routing.1", "routing.2");
    assertThat(routing.rules().getFirst().to()).isEqualTo(new ToTeam(sdr));
    assertThat(routing.rules().getFirst().by())
        .containsExactly(Way.ACCOUNT_OWNER, Way.LEAST_LOADED);
    assertThat(routing.rules().getFirst().since()).isEqualTo(Instant.parse("2026-01-31T23:00:00Z"));
    assertThat(routing.rules().get(1).to())
        .isEqualTo(new ToPerson("jonas", List.of(new Owner("sales", "ae"))));
    assertThat(routing.otherwise()).isEqualTo(new ToPerson("ana", List.of(sdr)));
    assertThat(playbook.teams().get("sdr").members()).containsExactly("ben", "cleo");
    assertThat(playbook.teams().get("sdr").capacity()).isEqualTo(40);
    assertThat(playbook.teams().get("ae").members()).containsExactly("jonas");
  }

  @Test
  void rulesThatTogetherHoldForEveryBuyerNeedNoFallback() {
    Routing routing =
        Written.read(
                TEAMS
                    + """
                    routing:
                      - { when: account.employees >= 1000, to: sdr }
                      - { when: account.employees < 1000, to: cleo }
                      - { when: '!has(account.employees)', to: sdr }
                      - { when: 'buyer.motion == "platform"', to: jonas }
                      - { when: 'buyer.motion == "services"', to: ae }
                    """)
            .teamwork()
            .routing();

    assertThat(routing.otherwise()).isNull();
    assertThat(routing.leadsTo("sales")).isTrue();
    assertThat(routing.leadsTo("marketing")).isFalse();
  }

  @Test
  void aRuleThatTakesOverFromADayDoesNotHideTheOneItTakesThePlaceOf() {
    String rules =
        """
        routing:
          - { when: market.key, to: cleo, since: 2026-07-01 }
          - { when: market.key, to: ben }
          - { otherwise: ana }
        """;

    assertThat(Written.read(TEAMS + rules).teamwork().routing().rules()).hasSize(2);
    assertThat(Written.mistakes(TEAMS + rules.replace(", since: 2026-07-01", "")))
        .containsExactly(
            "playbook.yaml:13:5: a rule that is never reached: routing.1 takes every buyer it is"
                + " for; another condition or another order, or leave the rule out");
  }

  @Test
  void whatIsLeftOutIsSaidWithoutWhatMakesNoDifference() {
    assertThat(
            Written.mistakes(
                TEAMS
                    + """
                    routing:
                      - { when: 'account.employees >= 10 && account.country == "DE"', to: sdr }
                      - { when: 'account.country != "DE"', to: sdr }
                      - { when: '!has(account.country)', to: sdr }
                      - { to: ae }
                    """))
        .containsExactly(
            "playbook.yaml:11:1: nobody gets a buyer of development where account.employees is 9"
                + " and account.country is \"DE\"; a last rule `otherwise: NAME`, or a rule for"
                + " these");
  }
}
