package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.LongTest;

/** The head noun of a public type stands in the glossary or is a word of the platform. */
@LongTest
class NamingTest {
    private static final Path GLOSSARY = Path.of("src/docs/glossary.md");
    private static final Path PLATFORM = Path.of("src/docs/platform-words.md");
    private static final int PLATFORM_WORDS = 183;
    private static final Pattern CELL = Pattern.compile("(?m)^\\| ([^|]*`[^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][a-z]+\\b");
    private static final Pattern HEAD = Pattern.compile("[A-Z][a-z]*(?=\\d*$)");

    @Test
    void headNounsStandInTheGlossaryOrAreWordsOfThePlatform() throws IOException {
        Set<String> known = knownNouns();
        var unknown = new TreeSet<String>();
        for (String type : publicTypes()) {
            if (known.stream().noneMatch(noun -> isSame(head(type), noun))) {
                unknown.add(head(type) + " of " + type);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyWordOfThePlatformIsNeeded() throws IOException {
        Set<String> explained = glossaryNouns();
        Set<String> heads =
                publicTypes().stream()
                        .map(NamingTest::head)
                        .filter(head -> explained.stream().noneMatch(noun -> isSame(head, noun)))
                        .collect(Collectors.toSet());
        assertThat(platformWords())
                .as("words that no public type ends in, or that the glossary has: take them out")
                .filteredOn(word -> heads.stream().noneMatch(head -> isSame(head, word)))
                .isEmpty();
    }

    @Test
    void theWordsOfThePlatformOnlyBecomeFewer() throws IOException {
        assertThat(platformWords())
                .as(
                        "%s may only shrink: a new word goes into %s with its meaning; after words"
                                + " were taken out, lower the count here",
                        PLATFORM, GLOSSARY)
                .hasSize(PLATFORM_WORDS);
    }

    @Test
    void aHeadNounIsTheLastWordWithoutDigits() {
        assertThat(Stream.of("VersionVector", "Sha256", "Mrz", "Parties").map(NamingTest::head))
                .containsExactly("Vector", "Sha", "Mrz", "Parties");
        assertThat(isSame("Parties", "Party")).isTrue();
        assertThat(isSame("Boxes", "Box")).isTrue();
        assertThat(isSame("Bus", "Bu")).isTrue();
        assertThat(isSame("Gate", "Gates")).isFalse();
    }

    private static Set<String> knownNouns() throws IOException {
        var known = new HashSet<String>();
        known.addAll(platformWords());
        known.addAll(glossaryNouns());
        assertThat(known).contains("Vector", "Seizure", "Dialog");
        return known;
    }

    private static Set<String> glossaryNouns() throws IOException {
        return CELL.matcher(Files.readString(GLOSSARY))
                .results()
                .flatMap(cell -> NAME.matcher(cell.group(1)).results())
                .map(name -> head(name.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> platformWords() throws IOException {
        String lists = Files.readString(PLATFORM).split("\n## ", 2)[1];
        return WORD.matcher(lists.replaceAll("(?m)^(## )?[A-Z][a-z]+ [a-z ]+$", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<String> publicTypes() {
        return types(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }

    private static List<String> types(Predicate<ClassTree> chosen) {
        var names =
                Sources.main().files().stream()
                        .flatMap(source -> withNested(source.tree().getTypeDecls()))
                        .filter(chosen)
                        .map(type -> type.getSimpleName().toString())
                        .toList();
        assertThat(names).hasSizeGreaterThan(500);
        return names;
    }

    /**
     * Returns the types among these trees and those nested in them; without the nested variants of
     * a sealed type, which are read together with its name.
     */
    private static Stream<ClassTree> withNested(List<? extends Tree> trees) {
        return trees.stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .flatMap(type ->
                        Stream.concat(
                                Stream.of(type),
                                withNested(type.getMembers())
                                        .filter(inner -> inner.getImplementsClause().isEmpty())));
    }

    private static String head(String type) {
        return HEAD.matcher(type).results().map(MatchResult::group).findFirst().orElse(type);
    }

    private static boolean isSame(String noun, String word) {
        return noun.equals(word)
                || noun.equals(word + "s")
                || noun.equals(word + "es")
                || noun.equals(word.replaceFirst("y$", "ies"));
    }
}
