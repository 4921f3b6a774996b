package dev.fullcourt.engine.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes first is the same whether few are looked through or an order of many is kept. */
class StandingTest {

  /** Few different figures, so that there are many equals. */
  private static final int FIGURES = 12;

  @Test
  void theFirstAreThoseOfASortedList() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int many = 1 + random.nextInt(5);
      Standing standing = new Standing(many);
      List<Double> figures = new ArrayList<>();
      for (int step = 0; step < 200; step++) {
        change(random, standing, figures);
        assertThat(first(standing))
            .as("seed %s, step %s", seed, step)
            .isEqualTo(sorted(figures, many));
      }
    }
  }

  private static void change(SplittableRandom random, Standing standing, List<Double> figures) {
    double figure = random.nextInt(FIGURES) - 3;
    int chance = random.nextInt(100);
    if (chance == 0) {
      standing.setAll(figure);
      figures.replaceAll(each -> figure);
    } else if (chance == 1) {
      standing.clear();
      figures.clear();
    } else if (chance < 60 || figures.isEmpty()) {
      standing.add(figure);
      figures.add(figure);
    } else {
      int number = random.nextInt(figures.size());
      standing.set(number, figure);
      figures.set(number, figure);
      assertThat(standing.figure(number)).isEqualTo(figure);
    }
  }

  private static List<Integer> first(Standing standing) {
    return IntStream.range(0, standing.find()).map(standing::at).boxed().toList();
  }

  /** No more than asked for come as they were seen. */
  private static List<Integer> sorted(List<Double> figures, int many) {
    List<Integer> all = IntStream.range(0, figures.size()).boxed().toList();
    return all.size() <= many
        ? all
        : all.stream()
            .sorted(Comparator.comparing((Integer number) -> -figures.get(number)))
            .limit(many)
            .toList();
  }
}
