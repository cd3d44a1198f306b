package rubezh.narrative;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.narrative.TextDiff.Kind;
import rubezh.narrative.TextDiff.TextPart;

class TextDiffTest {
    @Test
    void aChangedWordIsShownBetweenTheKeptOnes() {
        assertThat(TextDiff.between("Изъято: героин, 2 кг.", "Изъято: героин, 3 кг."))
                .containsExactly(
                        new TextPart(Kind.KEPT, "Изъято: героин, "),
                        new TextPart(Kind.REMOVED, "2 "),
                        new TextPart(Kind.ADDED, "3 "),
                        new TextPart(Kind.KEPT, "кг."));
    }

    @Test
    void anAddedSentenceIsOnePiece() {
        assertThat(TextDiff.between("One. Three.", "One. Two is new. Three."))
                .containsExactly(
                        new TextPart(Kind.KEPT, "One. "),
                        new TextPart(Kind.ADDED, "Two is new. "),
                        new TextPart(Kind.KEPT, "Three."));
        assertThat(TextDiff.between("", "New.")).containsExactly(new TextPart(Kind.ADDED, "New."));
        assertThat(TextDiff.between("Old.", ""))
                .containsExactly(new TextPart(Kind.REMOVED, "Old."));
        assertThat(TextDiff.between("", "")).isEmpty();
    }

    @Test
    void blanksAreIgnored() {
        assertThat(TextDiff.between("a  b\nc", "a b c "))
                .containsExactly(new TextPart(Kind.KEPT, "a b c "));
    }

    @Test
    void thePiecesFormBothTextsAndKeepALongestCommonSubsequence() {
        for (int seed = 1; seed <= 500; seed++) {
            var random = new SplittableRandom(seed);
            List<String> before = words(random);
            List<String> after = words(random);
            List<TextPart> pieces =
                    TextDiff.between(String.join(" ", before), String.join(" ", after));
            assertThat(text(pieces, Kind.ADDED)).as("seed %d", seed).isEqualTo(after);
            assertThat(text(pieces, Kind.REMOVED)).as("seed %d", seed).isEqualTo(before);
            assertThat(text(pieces.stream().filter(p -> p.kind() == Kind.KEPT).toList(), Kind.KEPT))
                    .as("seed %d", seed)
                    .hasSize(longestCommon(before, after));
        }
    }

    @Test
    void theMiddleOfTextsTooLongToCompareIsReplaced() {
        String before = "head " + "a ".repeat(2_500) + "tail";
        String after = "head " + "b ".repeat(2_500) + "tail";
        assertThat(TextDiff.between(before, after))
                .extracting(TextPart::kind)
                .containsExactly(Kind.KEPT, Kind.REMOVED, Kind.ADDED, Kind.KEPT);
    }

    private static List<String> words(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .toList();
    }

    private static List<String> text(List<TextPart> pieces, Kind kind) {
        String text =
                pieces.stream()
                        .filter(p -> p.kind() == kind || p.kind() == Kind.KEPT)
                        .map(p -> p.text().strip())
                        .collect(joining(" "));
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** Brute force: each word of the first text is used or not. */
    private static int longestCommon(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        List<String> rest = one.subList(1, one.size());
        int without = longestCommon(rest, other);
        int at = other.indexOf(one.getFirst());
        return at < 0
                ? without
                : Math.max(without, 1 + longestCommon(rest, other.subList(at + 1, other.size())));
    }
}
