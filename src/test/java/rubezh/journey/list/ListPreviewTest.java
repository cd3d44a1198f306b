package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.TestImages;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.DraftInput;
import rubezh.register.SaveIntent;
import rubezh.text.Language;

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
        awaitLabel("Фото 4");
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

    private static Seizure withDriver(Seizure seizure) {
        Seizure named = SeizureShape.SHAPE.with(seizure, PERSON + "/surname", "KARIMOV");
        named = SeizureShape.SHAPE.with(named, PERSON + "/givenName", "RUSTAM");
        named = SeizureShape.SHAPE.with(named, PERSON + "/age", null);
        return SeizureShape.SHAPE.with(named, PERSON + "/birth", LocalDate.of(1982, 11, 24));
    }
}
