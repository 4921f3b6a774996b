package dev.fullcourt.bench;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * The same 20 rules of interest in Drools: one session, into which each event is inserted, the
 * rules fired, and the event taken out again.
 */
final class DroolsRules implements AutoCloseable {

  private static final String[][] RULES = {
    {"type == \"demo_requested\"", "60", "60"},
    {"type == \"page_viewed\", path == \"/pricing\"", "8", "32"},
    {"type == \"page_viewed\", path str[startsWith] \"/compare/\"", "6", "18"},
    {"type == \"page_viewed\", path == \"/security\"", "5", "15"},
    {"type == \"page_viewed\", path str[startsWith] \"/customers/\"", "2", "8"},
    {"type == \"page_viewed\", path str[startsWith] \"/blog/\"", "1", "5"},
    {"type == \"page_viewed\", path str[startsWith] \"/careers\"", "-10", "1e300"},
    {
      "type == \"content_downloaded\", asset in (\"guide-1\", \"guide-2\", \"guide-3\")", "14", "28"
    },
    {"type == \"content_downloaded\"", "5", "20"},
    {"type == \"content_viewed\"", "1", "6"},
    {"type == \"webinar_attended\"", "10", "20"},
    {"type == \"email_opened\"", "1", "5"},
    {"type == \"email_clicked\"", "2", "8"},
    {"type == \"email_clicked\", campaign in (\"c1\", \"c2\", \"c3\")", "4", "8"},
    {"type == \"email_replied\"", "15", "30"},
    {"type == \"ad_clicked\"", "1", "3"},
    {"type == \"call_logged\"", "10", "30"},
    {"type == \"meeting_held\"", "15", "30"},
    {"type == \"chat_message\"", "8", "24"},
    {"type == \"tool_used\"", "6", "18"}
  };

  private final KieSession session;

  DroolsRules(Tallies tallies) {
    session =
        new KieHelper()
            .addContent(text(), ResourceType.DRL)
            .build(ExecutableModelProject.class)
            .newKieSession();
    session.setGlobal("tallies", tallies);
  }

  private static String text() {
    StringBuilder text = new StringBuilder("package dev.fullcourt.bench.rules\n");
    text.append("import ").append(Happening.class.getName()).append("\n");
    text.append("global ").append(Tallies.class.getName()).append(" tallies\n");
    for (int i = 0; i < RULES.length; i++) {
      text.append("rule \"").append(i).append("\" when $h : Happening(").append(RULES[i][0]);
      text.append(") then tallies.add(").append(i).append(", ").append(RULES[i][1]).append(", ");
      text.append(RULES[i][2]).append(", $h.person(), $h.moment()); end\n");
    }
    return text.toString();
  }

  void apply(Happening event) {
    FactHandle handle = session.insert(event);
    session.fireAllRules();
    session.delete(handle);
  }

  @Override
  public void close() {
    session.dispose();
  }
}
