package rubezh.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameSearchTest {
    private static final Map<String, List<String>> THINGS =
            Map.of(
                    "new", List.of("создать"),
                    "save", List.of("записать и закрыть"),
                    "heroin", List.of("героин", "diamorphine"),
                    "kg", List.of("кыргызстан", "kyrgyzstan"));

    @Test
    void namesAreFoundByBeginningLayoutSoundAndInitials() {
        assertThat(found("соз")).containsExactly("new");
        assertThat(found("cjplfnm")).containsExactly("new");
        assertThat(found("geroin")).containsExactly("heroin");
        assertThat(found("kirgiz")).containsExactly("kg");
        assertThat(found("зиз")).containsExactly("save");
        assertThat(found("вшфьщ")).containsExactly("heroin");
        assertThat(found("xyz")).isEmpty();
        assertThat(found("!!!")).isEmpty();
    }

    @Test
    void aWrongLayoutIsSaidToBeOne() {
        assertThat(NameSearch.isOtherLayout("cjplfnm", THINGS.keySet(), NameSearchTest::wordsOf))
                .isTrue();
        assertThat(NameSearch.isOtherLayout("соз", THINGS.keySet(), NameSearchTest::wordsOf))
                .isFalse();
        assertThat(NameSearch.otherLayout("Rfhfvsr")).isEqualTo("карамык");
    }

    private static List<String> wordsOf(String thing) {
        return THINGS.getOrDefault(thing, List.of());
    }

    private static List<String> found(String typed) {
        return NameSearch.best(typed, THINGS.keySet(), NameSearchTest::wordsOf);
    }
}
