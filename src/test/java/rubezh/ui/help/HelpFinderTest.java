package rubezh.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.manual.ManualPage;
import rubezh.text.Language;
import rubezh.ui.help.HelpScreens.HelpFinder;
import rubezh.ui.help.HelpScreens.HelpSection;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.look.UiText;

/** Search in the manual. */
class HelpFinderTest {
    private final List<HelpSection> opened = new ArrayList<>();

    private HelpFinder finder(Language language) {
        return new HelpFinder(new UiText(language), opened::add);
    }

    @Test
    void sectionsWithAllWordsAreFoundAndOpened() {
        List<Finder.Result> found = finder(Language.RU).find("БАЗОВЫЙ пароль", 8);
        assertThat(found).isEmpty();
        found = finder(Language.EN).find("totals include-drafts", 8);
        assertThat(found).isNotEmpty();
        found.getFirst().open().run();
        HelpSection section = opened.getFirst();
        assertThat(section.topic()).isEqualTo(ManualPage.COMMAND_LINE);
        assertThat(section.text()).contains("--include-drafts");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHeadingFindsItsSectionFirst(Language language) {
        for (ManualPage topic : ManualPage.values()) {
            for (HelpSection section : HelpSection.of(topic, language)) {
                assertThat(finder(language).find(section.heading(), 3))
                        .as(section.heading())
                        .extracting(Finder.Result::text)
                        .contains(section.heading());
            }
        }
    }

    @Test
    void nothingIsFoundForBlanksOrUnknownWords() {
        assertThat(finder(Language.EN).find(" ", 8)).isEmpty();
        assertThat(finder(Language.EN).find("xylophone", 8)).isEmpty();
    }
}
