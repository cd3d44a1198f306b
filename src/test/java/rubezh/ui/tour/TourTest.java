package rubezh.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.command.Keymap;

/** Steps of the tours, and what goes on to the next one. */
class TourTest {
    private static final TourFacts BEGINNING = new TourFacts(105, 0, 0, 105, 0);

    private static Optional<Tour> of(Role role) {
        var officer = new Officer("bek", "Bek B. B.", "", Set.of(role));
        return Tour.of(permission -> permission.isGrantedTo(officer));
    }

    @Test
    void whoRecordsReviewsOrCarriesHasOne() {
        assertThat(of(Role.OFFICER)).contains(Tour.OFFICER);
        assertThat(of(Role.SUPERVISOR)).contains(Tour.SUPERVISOR);
        assertThat(of(Role.SYNC_STAFF)).contains(Tour.COURIER);
        assertThat(of(Role.ADMINISTRATOR)).isEmpty();
        assertThat(of(Role.AUDITOR)).isEmpty();
    }

    /** A key that the text does not name would be a step that nobody can do. */
    @ParameterizedTest
    @EnumSource
    void eachStepNamesItsKeysInBothLanguagesAndMayBeDone(Tour tour) {
        Role role =
                switch (tour) {
                    case OFFICER -> Role.OFFICER;
                    case SUPERVISOR -> Role.SUPERVISOR;
                    case COURIER -> Role.SYNC_STAFF;
                };
        var officer = new Officer("bek", "Bek B. B.", "", Set.of(role));
        for (TourStep step : tour.steps()) {
            for (Language language : Language.values()) {
                String text = Messages.in(language).text(tour.textKey(step), step.hints());
                for (Object hint : step.hints()) {
                    assertThat((String) hint).isNotEmpty();
                    assertThat(text).contains((String) hint);
                }
            }
            assertThat(step.commands())
                    .as(step.id())
                    .allMatch(id -> Keymap.entry(id).permission().isGrantedTo(officer));
            assertThat(step.pressed().isEmpty())
                    .as("%s is done by its result alone", step.id())
                    .isEqualTo(step.growth().isPresent());
        }
    }

    private static TourModel at(Tour tour, String step) {
        var model = new TourModel(tour, "today");
        while (!model.step().orElseThrow().id().equals(step)) {
            model.next();
        }
        return model;
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    @Test
    void aKeyOrAScreenGoesOnAndAnotherDoesNot() {
        var model = at(Tour.OFFICER, "find");
        model.onKey(key(KeyCode.F, false));
        model.onShown("read/1");
        assertThat(model.step().orElseThrow().id()).isEqualTo("find");
        model.onKey(key(KeyCode.F, true));
        assertThat(model.step().orElseThrow().id()).isEqualTo("new");
        model.onShown("seizure/1");
        assertThat(model.step().orElseThrow().id()).isEqualTo("save");
    }

    @Test
    void theKeyOfAScreenCountsOnlyWhereItIsShownAlready() {
        var model = at(Tour.SUPERVISOR, "dashboard");
        var key =
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT5, false, false, true, false);
        model.onKey(key);
        assertThat(model.step().orElseThrow().id()).isEqualTo("dashboard");
        model.onShown("review");
        model.next();
        model.onShown("paper");
        assertThat(model.step().orElseThrow().id()).isEqualTo("help");
        model.onShown("help");
        assertThat(model.step().orElseThrow().id()).isEqualTo("palette");
        var there = new TourModel(Tour.COURIER, "exchange");
        there.onKey(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT7, false, false, true, false));
        assertThat(there.step().orElseThrow().id()).isEqualTo("export");
    }

    @Test
    void theKeyAloneSavesNothing() {
        var model = at(Tour.OFFICER, "save");
        model.onFacts(BEGINNING);
        model.onKey(key(KeyCode.S, true));
        model.onFacts(BEGINNING);
        assertThat(model.step().orElseThrow().id()).isEqualTo("save");
        model.onFacts(new TourFacts(106, 0, 0, 105, 0));
        assertThat(model.step().orElseThrow().id()).isEqualTo("submit");
    }

    @Test
    void whatWasDoneBeforeTheStepDoesNotCount() {
        var model = at(Tour.SUPERVISOR, "review");
        model.onFacts(BEGINNING);
        var approved = new TourFacts(106, 0, 0, 106, 0);
        model.onFacts(approved);
        model.next();
        model.onFacts(approved);
        assertThat(model.step().orElseThrow().id()).isEqualTo("approve");
        model.onFacts(new TourFacts(107, 0, 0, 107, 0));
        assertThat(model.step().orElseThrow().id()).isEqualTo("return");
    }

    @Test
    void afterTheLastStepNothingMoves() {
        var model = at(Tour.COURIER, "palette");
        model.onKey(key(KeyCode.K, true));
        assertThat(model.step()).isEmpty();
        model.next();
        model.onKey(key(KeyCode.K, true));
        assertThat(model.at().get()).isEqualTo(Tour.COURIER.steps().size());
    }
}
