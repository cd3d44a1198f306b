package rubezh.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class NameSearchTest {
    private static final Map<String, List<String>> NAMES =
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
        assertThat(found("зак зап")).containsExactly("save");
        assertThat(found("зак соз")).isEmpty();
        assertThat(found("зизз")).isEmpty();
        assertThat(found("вшфьщ")).containsExactly("heroin");
        assertThat(found("xyz")).isEmpty();
        assertThat(found("!!!")).isEmpty();
    }

    @Test
    void aMatchInTheOtherLayoutAloneIsDetected() {
        assertThat(NameSearch.isOtherLayout("cjplfnm", NAMES.keySet(), NameSearchTest::namesOf))
                .isTrue();
        assertThat(NameSearch.isOtherLayout("соз", NAMES.keySet(), NameSearchTest::namesOf))
                .isFalse();
        assertThat(NameSearch.otherLayout("Rfhfvsr")).isEqualTo("карамык");
    }

    private static List<String> namesOf(String item) {
        return NAMES.getOrDefault(item, List.of());
    }

    private static List<String> found(String typed) {
        return NameSearch.best(typed, NAMES.keySet(), NameSearchTest::namesOf);
    }
}
