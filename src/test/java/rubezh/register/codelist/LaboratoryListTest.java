package rubezh.register.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.reference.CodeListId.LABORATORIES;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.PlaceCode.Laboratory;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;

/** An agency names the laboratories that its samples go to. */
class LaboratoryListTest {
    @Test
    void aLaboratoryThatTheAgencyAddedIsTakenForASample(@TempDir Path folder) {
        try (var post = new TrainingStation(folder, "KG-OSH", Clock.systemUTC())) {
            assertThat(unknownCodes(post)).containsExactly("/evidence/samples/" + LINE + NAME);
            var names = new EntryNames("KG-0001", "Forensic centre, Osh", "ЭКЦ, г. Ош", List.of());
            post.codeLists.add(LABORATORIES, new NewEntry(names, new TreeMap<>(), null, null));
            assertThat(unknownCodes(post)).isEmpty();
            assertThat(post.reference.find(new Laboratory("KG-0001")).orElseThrow().ru())
                    .isEqualTo("ЭКЦ, г. Ош");
        }
    }

    private static final UUID LINE = new UUID(5, 5);
    private static final String NAME = "/laboratory";

    private static List<String> unknownCodes(TrainingStation post) {
        String sample = SeizureFields.EVIDENCE_SAMPLES.pointer(LINE);
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), sample + NAME, new Laboratory("KG-0001"));
        return post.register.check(seizure, SaveIntent.SUBMIT).stream()
                .filter(violation -> violation.code().equals("REF-001"))
                .map(Violation::pointer)
                .toList();
    }
}
