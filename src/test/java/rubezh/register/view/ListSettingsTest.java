package rubezh.register.view;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.MemoryStationNotes;
import rubezh.journal.StationNotes;

/** Columns and views of an officer: kept with the register, his own. */
final class ListSettingsTest {
    private static final SavedView MINE =
            new SavedView(
                    new UUID(0, 0),
                    "Мои",
                    "героин",
                    "SHIFT",
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 24),
                    Map.of(HEADER_STATUS.path(), Set.of("DRAFT", "RETURNED")),
                    null,
                    ITEMS_AMOUNT.path(),
                    false,
                    List.of("header.number", "event.start"));

    private final StationNotes notes = new MemoryStationNotes();
    private final AtomicLong ids = new AtomicLong(1);

    @Test
    void aViewIsReadAsItWasSaved() {
        SavedView saved = settings("asanov").save(MINE);
        assertThat(settings("asanov").views()).containsExactly(saved);
        assertThat(saved.showsSameAs(MINE)).isTrue();
        assertThat(saved.id()).isEqualTo(new UUID(0, 1));
    }

    @Test
    void aViewOfTheSameNameIsReplacedAndKeepsItsPlace() {
        var settings = settings("asanov");
        settings.save(MINE);
        settings.save(MINE.renamed(MINE.id(), "Другие"));
        SavedView again = settings.save(SavedViews.withSearch(MINE, "опий"));
        assertThat(settings.views()).extracting(SavedView::name).containsExactly("Мои", "Другие");
        assertThat(settings.views().getFirst()).isEqualTo(again);
        assertThat(again.id()).isEqualTo(new UUID(0, 1));
    }

    @Test
    void aTableOfTheAnalysisNeverReplacesAViewOfTheListOfItsName() {
        var settings = settings("asanov");
        SavedView ofList = settings.save(MINE);
        SavedView table =
                new SavedView(
                        MINE.id(),
                        MINE.name(),
                        "",
                        SavedView.ANALYSIS,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        true,
                        List.of(),
                        Map.of("rows", "post", "columns", "hour"));
        SavedView ofAnalysis = settings.save(table);
        assertThat(settings.views()).containsExactly(ofList, ofAnalysis);
        assertThat(settings.views())
                .extracting(SavedView::isOfAnalysis)
                .containsExactly(false, true);
        assertThat(ofAnalysis.showsSameAs(table)).isTrue();
    }

    @Test
    void aDeletedViewIsGone() {
        var settings = settings("asanov");
        settings.delete(settings.save(MINE).id());
        assertThat(settings.views()).isEmpty();
    }

    @Test
    void anotherOfficerHasHisOwnViewsAndColumns() {
        settings("asanov").save(MINE);
        settings("asanov").setColumns(List.of("event.start"));
        assertThat(settings("yusupov").views()).isEmpty();
        assertThat(settings("yusupov").columns()).isEmpty();
        settings("yusupov").setColumns(List.of("header.number"));
        assertThat(settings("asanov").columns()).containsExactly("event.start");
        assertThat(settings("asanov").views()).hasSize(1);
    }

    @Test
    void aViewWithoutConditionsIsReadToo() {
        SavedView plain = SavedViews.of("Все", "");
        assertThat(settings("asanov").save(plain).showsSameAs(plain)).isTrue();
        assertThat(settings("asanov").views().getFirst().showsSameAs(plain)).isTrue();
    }

    private ListSettings settings(String login) {
        return new ListSettings(notes, login, () -> new UUID(0, ids.getAndIncrement()));
    }
}
