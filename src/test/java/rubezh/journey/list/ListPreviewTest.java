package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.DraftInput;
import rubezh.register.SaveIntent;
import rubezh.store.StationSeeder;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** The preview tells of whom, with what pictures, by whom, and what is not saved. */
class ListPreviewTest extends ListJourney {
    private static final String PERSON = "/parties/persons/01930000-0000-7000-8000-000000000013";

    @Test
    void theDriverHasANameAndTheAgeOnTheDayOfTheSeizure() {
        save(withDriver(seizure(1)), SaveIntent.SAVE);
        openWindow(Language.EN);
        awaitLabel("driver · KARIMOV RUSTAM · Tajikistan · m · aged 44");
        assertThat(labelTexts()).contains("Асанов А. К. · saved").doesNotContain("asanov");
    }

    @Test
    void picturesAreShownAndCounted() {
        Seizure seizure = seizure(1);
        for (int i = 0; i < 4; i++) {
            Attachment photo =
                    station.register.attach(TestImages.jpeg(200, 150, i), "photo" + i + ".jpg");
            String line = "/evidence/attachments/" + photo.id();
            seizure = SeizureShape.SHAPE.with(seizure, line + "/content", photo.content());
            seizure = SeizureShape.SHAPE.with(seizure, line + "/media", photo.media());
        }
        save(seizure, SaveIntent.SAVE);
        openWindow(Language.RU);
        awaitLabel("Снимки 4");
        WindowDriver.waitUntil(
                () -> window.scene.getRoot().lookupAll(".preview-pane .image-view").size() == 3);
    }

    @Test
    void aDraftThatWasNeverSavedHasAPreviewThatSaysSo() {
        UUID id = station.id();
        station.register.saveDraft(
                station.register.draft(
                        new DraftInput(id, null, withDriver(seizure(1)), Map.of(), null)));
        openWindow(Language.EN);
        awaitLabel("unsaved work");
        awaitLabel("Heroin, 2.075 kg");
    }

    @Test
    void aRecordWithUnsavedInputSaysSoAsWell() {
        UUID id = save(1, SaveIntent.SAVE);
        var record = station.register.open(id).orElseThrow();
        station.register.saveDraft(
                station.register.draft(new DraftInput(id, record, seizure(2), Map.of(), null)));
        openWindow(Language.RU);
        awaitLabel("несохранённый ввод");
    }

    @Test
    void aDraftOfAnotherStationIsToldApartInListAndReadView() {
        UUID id = save(1, SaveIntent.SAVE);
        Seizure saved = station.register.open(id).orElseThrow().seizure();
        var foreign = SeizureShape.SHAPE.with(saved, "/header/station", "KG-KAR");
        var other = new UUID(id.getMostSignificantBits(), 7L | 1L << 63);
        new StationSeeder(station.openStation).put(other, foreign);
        openWindow(Language.EN);
        awaitLabel("External draft");
        window.go(new Destination.OpenCase(other));
        window.waitUntilIdle();
        awaitLabel("External draft");
    }

    /** The end of the long name of a post gives way, so that all else of each row is whole. */
    @ParameterizedTest
    @EnumSource
    void besideThePreviewNumbersDirectionsAndSubstancesAreWhole(Language language) {
        Seizure seizure = SeizureShape.SHAPE.with(seizure(1), "/place/post", new Post("AM-ZVA"));
        save(
                SeizureShape.SHAPE.with(seizure, "/event/direction", new Direction("TRA")),
                SaveIntent.SAVE);
        save(
                SeizureShape.SHAPE.with(
                        seizure(2), Seizures.ITEM + "/substance", new Substance("CAN-HRB")),
                SaveIntent.SAVE);
        openWindow(language);
        window.waitUntilIdle();
        assertThat(window.scene.getRoot().lookup(".preview-pane")).isNotNull();
        List<String> cells =
                WindowDriver.call(() ->
                        table().lookupAll(".table-cell .text").stream()
                                .map(node -> ((Text) node).getText())
                                .toList());
        assertThat(cells).anyMatch(text -> text.endsWith("RU"));
        assertThat(cells).contains("KG-DOS-A-2026");
        assertThat(cells)
                .filteredOn(text -> !text.startsWith("аэропорт") && !text.startsWith("Zvartnots"))
                .noneMatch(text -> text.endsWith("…") || text.endsWith("..."));
    }

    private static Seizure withDriver(Seizure seizure) {
        Seizure named = SeizureShape.SHAPE.with(seizure, PERSON + "/surname", "KARIMOV");
        named = SeizureShape.SHAPE.with(named, PERSON + "/givenName", "RUSTAM");
        named = SeizureShape.SHAPE.with(named, PERSON + "/age", null);
        return SeizureShape.SHAPE.with(named, PERSON + "/birth", LocalDate.of(1982, 11, 24));
    }
}
