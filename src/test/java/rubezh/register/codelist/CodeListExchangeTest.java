package rubezh.register.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;
import static rubezh.register.codelist.CodeListServiceTest.NASVAI;
import static rubezh.register.codelist.CodeListServiceTest.add;
import static rubezh.register.codelist.CodeListServiceTest.entry;
import static rubezh.register.codelist.CodeListServiceTest.found;
import static rubezh.register.codelist.CodeListServiceTest.listed;
import static rubezh.register.codelist.CodeListServiceTest.record;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.register.codelist.ListedEntry.Origin;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;

/** Post and headquarters change code lists and send them to each other, over real files. */
class CodeListExchangeTest extends StationPairTest {
    /** Writes a record with a code that only a newer program has. */
    private UUID recordOfNewerProgram() {
        UUID recordId = record(post, "OPI-HER");
        var source = new IdSource(CLOCK, post::id, new SecureRandom());
        var station = post.openStation.station();
        var writer =
                new RevisionWriter(
                        post.openStation.journal(), post.openStation.session(), station, source);
        var edit = writer.edit(RecordKind.SEIZURE, recordId);
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        edit.record(), Seizures.ITEM + "/substance", new Substance("SCA-NEW1"));
        writer.run(chain -> writer.write(chain, edit.set(seizure), null));
        return recordId;
    }

    private static int stops(TrainingStation station) {
        return station.register.catalogue().page(Query.ALL, 0, 1).getFirst().indicators().stops();
    }

    @Test
    void anOwnEntryIsOfferedAtOnceAndTravelsToWhereItIsUnknown() {
        add(post, NASVAI, "nasvai", "насвай");
        assertThat(post.reference.list(SUBSTANCES).entries())
                .extracting(CodeEntry::code)
                .endsWith(NASVAI);
        record(post, NASVAI);
        assertThat(found(post, "насыбай")).isEqualTo(1);
        pair.carry(post, headquarters);
        assertThat(entry(headquarters, NASVAI).ru()).isEqualTo("насвай");
        assertThat(listed(headquarters, NASVAI).origin()).isEqualTo(Origin.OWN);
        assertThat(listed(headquarters, NASVAI).uses()).isEqualTo(1);
        assertThat(found(headquarters, "насыбай")).isEqualTo(1);
        pair.assertEqualLists();
    }

    @Test
    void aSelectedRecordTakesWhatItsCodesMeanAlong() {
        add(post, NASVAI, "nasvai", "насвай");
        UUID recordId = record(post, NASVAI);
        pair.carry(post, headquarters, new ExportRequest.Records(Set.of(recordId)));
        assertThat(entry(headquarters, NASVAI).en()).isEqualTo("nasvai");
    }

    @Test
    void anUnknownCodeIsShownAsItIsUntilItIsReadAsAnother() {
        UUID recordId = recordOfNewerProgram();
        pair.carry(post, headquarters);
        int before = stops(headquarters);
        assertThat(listed(headquarters, "SCA-NEW1").isUnknown()).isTrue();
        assertThat(found(headquarters, "герыч")).isZero();
        headquarters.codeLists.map(SUBSTANCES, "SCA-NEW1", "OPI-HER");
        assertThat(entry(headquarters, "SCA-NEW1").en()).isEqualTo("Heroin");
        assertThat(found(headquarters, "герыч")).isEqualTo(1);
        assertThat(stops(headquarters)).isEqualTo(before - 1);
        assertThat(headquarters.codeLists.using(SUBSTANCES, "SCA-NEW1")).containsExactly(recordId);
        assertThat(listed(headquarters, "SCA-NEW1").target()).isEqualTo("OPI-HER");
        headquarters.codeLists.map(SUBSTANCES, "SCA-NEW1", null);
        assertThat(stops(headquarters)).isEqualTo(before);
    }

    /** What the preview counted is of no use once the lists by which it counted have changed. */
    @Test
    void aCodeAddedBetweenPreviewAndImportCounts() {
        recordOfNewerProgram();
        Path bundle = pair.export(post, new ExportRequest.Everything());
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (var preview = headquarters.exchange.preview(bundle, trust, Progress.NONE)) {
            add(headquarters, "SCA-NEW1", "new powder", "новый порошок");
            headquarters.exchange.apply(preview, Progress.NONE);
        }
        String kept = headquarters.register.catalogue().contentHash();
        headquarters.openStation.catalogue().rebuild(_ -> {});
        assertThat(headquarters.register.catalogue().contentHash()).isEqualTo(kept);
    }

    @Test
    void theSameCodeOfTwoStationsStandsForTheSameAtBothAndIsTold() {
        add(post, NASVAI, "nasvai", "насвай");
        add(headquarters, NASVAI, "poppy tea", "отвар мака");
        pair.carry(post, headquarters);
        pair.carry(headquarters, post);
        assertThat(entry(post, NASVAI)).isEqualTo(entry(headquarters, NASVAI));
        assertThat(listed(post, NASVAI).clashes()).hasSize(1);
        assertThat(entry(post, NASVAI).names())
                .contains("nasvai", "насвай", "poppy tea", "отвар мака");
        record(post, NASVAI);
        assertThat(found(post, "насвай")).isEqualTo(1);
        assertThat(found(post, "отвар")).isEqualTo(1);
        pair.carry(post, headquarters);
        pair.assertEqualLists();
    }
}
