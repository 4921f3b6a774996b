package dev.fullcourt.server.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A text with paths in braces, each replaced by what is there. One that is a single path stands for
 * what is there as it is: a number stays a number.
 *
 * @param pieces texts and paths in turn, beginning with a text
 */
public record PathText(List<String> pieces) {

  private static final Pattern PATH = Pattern.compile("\\{([^{}]+)\\}");

  public PathText {
    pieces = List.copyOf(pieces);
  }

  static PathText of(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher path = PATH.matcher(text);
    int from = 0;
    while (path.find()) {
      pieces.add(text.substring(from, path.start()));
      pieces.add(path.group(1));
      from = path.end();
    }
    pieces.add(text.substring(from));
    return new PathText(pieces);
  }

  /** What it stands for; null when anything in it is not there or blank. */
  @Nullable JsonNode in(JsonNode item) {
    if (pieces.size() == 3 && pieces.get(0).isEmpty() && pieces.get(2).isEmpty()) {
      JsonNode found = JsonPath.of(pieces.get(1)).in(item);
      return isBlank(found) ? null : found;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      if (i % 2 == 0) {
        text.append(pieces.get(i));
      } else {
        JsonNode found = JsonPath.of(pieces.get(i)).in(item);
        if (isBlank(found)) {
          return null;
        }
        text.append(found.isValueNode() ? found.asString() : found.toString());
      }
    }
    return text.isEmpty() ? null : StringNode.valueOf(text.toString());
  }

  private static boolean isBlank(JsonNode found) {
    return found.isMissingNode()
        || found.isNull()
        || found.isString() && found.asString().isBlank();
  }
}
