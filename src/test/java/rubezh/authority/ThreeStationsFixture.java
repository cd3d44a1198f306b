package rubezh.authority;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.progress.Progress;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;

/** A post that owns records, headquarters, and a peer that writes what it likes. */
abstract class ThreeStationsFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    TrainingStation owner;
    TrainingStation peer;
    TrainingStation headquarters;

    @BeforeEach
    void open() {
        owner = TrainingStation.withOwners(folder.resolve("owner"), "KG-DOS", CLOCK);
        peer = TrainingStation.withOwners(folder.resolve("peer"), "KG-EVL", CLOCK);
        headquarters = TrainingStation.withOwners(folder.resolve("hq"), "KG-HQ", CLOCK);
        for (TrainingStation one : List.of(owner, peer, headquarters)) {
            one.join(headquarters);
            List.of(owner, peer, headquarters).stream().filter(o -> o != one).forEach(one::know);
        }
    }

    @AfterEach
    void close() {
        owner.close();
        peer.close();
        headquarters.close();
    }

    ImportPreview carry(TrainingStation from, TrainingStation to) {
        Path file =
                from.exchange
                        .export(
                                new ExportRequest(new ExportRequest.Everything(), "HQ", folder),
                                Progress.NONE)
                        .file();
        return StationPair.take(file, to);
    }

    /** Writes as the peer, in whosever name. */
    RevisionWriter forger(String station) {
        return forger(peer, station);
    }

    static RevisionWriter forger(TrainingStation at, String station) {
        var source = new IdSource(CLOCK, at::id, new SecureRandom());
        return new RevisionWriter(
                at.openStation.journal(),
                Authority.ANYBODY,
                at.openStation.session(),
                TrainingStation.station(station),
                source);
    }
}
