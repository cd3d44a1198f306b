package rubezh.bundle.transfer;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import rubezh.bundle.format.BlobSectionReader;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.ExchangeProgress;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.VersionVectorJson;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.transfer.ImportPreview.Counts;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.StagingArea;
import rubezh.journal.RegisterDigest;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.security.Session;

/** Applies a previewed bundle in one transaction. */
public final class BundleImporter {
    private static final Function<byte[], RevisionParseResult> TRUSTED =
            line -> new RevisionParseResult.Known(RevisionLine.trusted(line));

    private final ImportPreview preview;
    private final ExchangeStorage workplace;
    private final Session session;
    private final ExchangeConfig here;
    private final PeerStore peers;

    public BundleImporter(
            ImportPreview preview,
            ExchangeStorage workplace,
            Session session,
            ExchangeConfig here) {
        this.preview = preview;
        this.workplace = workplace;
        this.session = session;
        this.here = here;
        this.peers = new PeerStore(workplace.notes());
    }

    public ImportResult apply(ExchangeProgress progress) {
        OpenedBundle candidate = preview.candidate();
        try (LineReader lines = new LineReader(candidate.copy(), true)) {
            HeaderReader.read(lines, candidate.name(), candidate.sealed());
            try (var reading =
                    new RevisionReader(lines, candidate.name(), here.workers(), TRUSTED)) {
                Iterable<StoredRevision> received =
                        () -> new NewRevisions(preview, reading, lines, progress);
                int fresh =
                        workplace
                                .journal()
                                .accept(
                                        received,
                                        () -> {
                                            pictures(lines, progress);
                                            alongside();
                                        });
                refresh();
                return imported(fresh);
            }
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, candidate.name(), StagingArea.reason(e));
        }
    }

    /** Keeps the pictures that are not here, and sees that the file is the one of the preview. */
    private void pictures(LineReader lines, ExchangeProgress progress) {
        OpenedBundle candidate = preview.candidate();
        long size = candidate.sealed().bytes();
        try {
            new BlobSectionReader(lines, candidate.header(), candidate.name())
                    .forEach((hash, _, bytes) -> {
                        workplace.blobs().keep(hash, bytes);
                        progress.report(ExchangeProgress.Step.APPLY, lines.offset(), size);
                        BundleError.checkWanted(progress);
                    });
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, candidate.name(), StagingArea.reason(e));
        }
        if (!lines.hash().equals(candidate.sealed().sha256())) {
            throw BundleError.COPY_CHANGED.fault(candidate.name());
        }
        BundleError.checkWanted(progress);
    }

    private ImportResult imported(int fresh) {
        Counts counts = preview.counts();
        return new ImportResult(
                preview.candidate().header(),
                fresh,
                counts.total() - counts.refused() - fresh,
                counts.refused(),
                preview.pictures().fresh(),
                RegisterDigest.of(workplace.journal()));
    }

    private void refresh() {
        workplace
                .refreshed()
                .accept(
                        preview.records().stream()
                                .filter(record -> record.fresh() > 0)
                                .map(RecordOutcome::recordId)
                                .toList());
    }

    /** What is remembered of the bundle and its sender, in the same transaction. */
    private void alongside() {
        Counts counts = preview.counts();
        BundleHeader header = preview.candidate().header();
        Instant now = here.clock().instant();
        String login = session.officer().login();
        if (!header.from().replica().equals(session.signer().replica())) {
            peers.keep(sender(header, now, login));
        }
        for (BundleHeader.Origin origin : preview.candidate().keys().introduced()) {
            peers.keep(introduced(origin, header, now));
        }
        peers.note(passage(header, counts, now, login));
        workplace
                .audit()
                .write(
                        "import",
                        header.bundleId().toString(),
                        Map.of(
                                "station", header.from().station(),
                                "sha256", preview.inspection().sha256(),
                                "fresh", String.valueOf(counts.fresh()),
                                "pictures", String.valueOf(preview.pictures().fresh()),
                                "refused", String.valueOf(counts.refused())));
    }

    private Peer sender(BundleHeader header, Instant now, String login) {
        BundleHeader.Origin from = header.from();
        Peer known =
                peers.find(from.replica()).orElse(peer(from, Peer.Standing.PINNED, now, login));
        Peer sure = preview.candidate().pins() ? known.pinned(from.station(), now, login) : known;
        VersionVector before = sure.reported();
        Instant heard = sure.heard();
        return sure.reporting(
                before == null ? header.have() : VersionVectorJson.union(before, header.have()),
                heard == null || heard.isBefore(header.createdAt()) ? header.createdAt() : heard);
    }

    private static Peer introduced(BundleHeader.Origin origin, BundleHeader header, Instant now) {
        String by = header.from().replica().toString();
        return peer(origin, Peer.Standing.INTRODUCED, now, by);
    }

    private static Peer peer(
            BundleHeader.Origin origin, Peer.Standing standing, Instant now, String by) {
        return new Peer(
                origin.replica(),
                origin.station(),
                origin.publicKey(),
                standing,
                now,
                by,
                null,
                null);
    }

    private ExchangeLogEntry passage(
            BundleHeader header, Counts counts, Instant now, String login) {
        return new ExchangeLogEntry(
                header.bundleId(),
                ExchangeLogEntry.Direction.RECEIVED,
                header.from().replica(),
                header.from().station(),
                preview.candidate().name(),
                preview.inspection().sha256(),
                now,
                login,
                counts.total(),
                counts.fresh(),
                counts.refused());
    }
}
