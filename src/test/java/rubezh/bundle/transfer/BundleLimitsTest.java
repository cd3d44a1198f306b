package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.bundle.TwoStationsFixture;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;

/** What is as large as the format allows is exchanged. */
class BundleLimitsTest extends TwoStationsFixture {
    @Test
    void revisionsOfTheLargestLineAreExportedAndReadBack() {
        osh.record("опий");
        int missing = RevisionLine.MAX_BYTES - largeRevision(0).line().length;
        assertThat(largeRevision(missing).line()).hasSize(RevisionLine.MAX_BYTES);
        Path bundle = osh.exportAll("a.json");
        assertThat(hq.importBundle(bundle).added()).isEqualTo(3);
        assertThat(hq.digest()).isEqualTo(osh.digest());
    }

    /** Records texts of about a mebibyte, and a number of letters more. */
    private StoredRevision largeRevision(int letters) {
        var texts = new TreeMap<String, Object>();
        for (int i = 0; i < 16; i++) {
            texts.put("text" + i / 10 + i % 10, "x".repeat(65_000));
        }
        texts.put("rest", "y".repeat(1 + letters));
        UUID recordId = new UUID(0x7000L, 0x8000_0000_0000_0000L | letters);
        return osh.write(
                "seizure/1.0", recordId, RevisionKind.PUT, Map.of("texts", texts), "/texts");
    }
}
