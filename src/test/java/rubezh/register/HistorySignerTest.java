package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.MemoryCatalogue;
import rubezh.fixtures.MemoryDrafts;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.MemoryStationNotes;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.journal.StoredRevision;
import rubezh.security.Audit;
import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.security.InstallationLookup;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** A line of the history names the installation that signed it, whatever the revision says. */
class HistorySignerTest {
    private final TestSigner signer = new TestSigner(5);

    /** Returns the line of a revision that names officer boss of station KG-OSH. */
    private HistoryEntry history(InstallationLookup installations) {
        return history(installations, "KG-OSH", OfficerLookup.NONE);
    }

    private HistoryEntry history(
            InstallationLookup installations, String ownStation, OfficerLookup officers) {
        var journal = new MemoryJournal(signer.replica());
        StoredRevision revision = RevisionChains.of(signer, 1).getFirst();
        journal.accept(List.of(revision), () -> {});
        var storage =
                new RegisterStorage(
                        journal,
                        new MemoryDrafts(),
                        new MemoryBlobs(journal),
                        new MemoryStationNotes(),
                        new MemoryCatalogue(journal),
                        ReferenceReader.builtIn(),
                        installations,
                        officers,
                        Audit.NONE);
        UUID recordId = revision.revision().subject().recordId();
        return new RecordReader(storage, ownStation, new UUID(0, 0)).history(recordId).getFirst();
    }

    private Optional<Installation> installation(String station) {
        var fingerprint = Fingerprint.ofKey(signer.publicKey());
        return Optional.of(new Installation(signer.replica(), station, fingerprint));
    }

    private static String sentence(HistoryEntry entry) {
        return Messages.in(Language.EN).text(entry.signerKey(), entry.signerArguments());
    }

    @Test
    void theAuthorIsNamedByTheAccountsOfHisOwnStationOnly() {
        var known = new Officer("asanov", "Асанов А. К.", "");
        OfficerLookup officers = OfficerLookup.of(List.of(known));
        HistoryEntry own = history(_ -> installation("KG-OSH"), "KG-OSH", officers);
        assertThat(own.officer()).isEqualTo(known);
        HistoryEntry foreign = history(_ -> installation("KG-OSH"), "KG-KAR", officers);
        assertThat(foreign.officer()).isNull();
        assertThat(foreign.login()).isEqualTo("asanov");
    }

    @Test
    void theStationOfTheAuthorSignsItself() {
        HistoryEntry entry = history(_ -> installation("KG-OSH"));
        assertThat(entry.isForeignWord()).isFalse();
        assertThat(sentence(entry))
                .contains("KG-OSH", Fingerprint.ofKey(signer.publicKey()).shortForm());
    }

    @Test
    void anotherStationSpeaksForTheAuthor() {
        HistoryEntry entry = history(_ -> installation("KG-EVL"));
        assertThat(entry.station()).isEqualTo("KG-OSH");
        assertThat(entry.isForeignWord()).isTrue();
        assertThat(sentence(entry))
                .contains("another station, KG-EVL", "vouches for author and station");
    }

    @Test
    void anUnknownSignerIsSaidToBeUnknown() {
        HistoryEntry entry = history(_ -> Optional.empty());
        assertThat(entry.isForeignWord()).isFalse();
        assertThat(sentence(entry)).contains("not known here");
    }
}
