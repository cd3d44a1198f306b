package rubezh.bundle;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import rubezh.bundle.Preview.Counts;
import rubezh.journal.Digest;
import rubezh.journal.Entry;
import rubezh.journal.Have;
import rubezh.json.LineReading;
import rubezh.json.RevisionLine;
import rubezh.security.Session;

/** Applies a previewed bundle in one transaction. */
final class Applying {
    private static final Function<byte[], LineReading> TRUSTED =
            line -> new LineReading.Known(RevisionLine.trusted(line));

    private final Preview preview;
    private final Workplace workplace;
    private final Session session;
    private final Installation here;
    private final Peers peers;

    Applying(Preview preview, Workplace workplace, Session session, Installation here) {
        this.preview = preview;
        this.workplace = workplace;
        this.session = session;
        this.here = here;
        this.peers = new Peers(workplace.notes());
    }

    Imported apply(Progress progress) {
        Candidate candidate = preview.candidate();
        try (Lines lines = new Lines(candidate.copy(), true)) {
            Opening.read(lines, candidate.name(), candidate.sealed());
            try (var reading = new Reading(lines, candidate.name(), here.workers(), TRUSTED)) {
                Iterable<Entry> received = () -> new Fresh(preview, reading, lines, progress);
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
            throw Flaw.UNREADABLE.fault(e, candidate.name(), Copies.reason(e));
        }
    }

    /** Keeps the pictures that are not here, and sees that the file is the one of the preview. */
    private void pictures(Lines lines, Progress progress) {
        Candidate candidate = preview.candidate();
        long size = candidate.sealed().bytes();
        try {
            new BlobSection(lines, candidate.header(), candidate.name())
                    .forEach((hash, _, bytes) -> {
                        workplace.blobs().keep(hash, bytes);
                        progress.report(Progress.Step.APPLY, lines.offset(), size);
                        Flaw.checkWanted(progress);
                    });
        } catch (IOException e) {
            throw Flaw.UNREADABLE.fault(e, candidate.name(), Copies.reason(e));
        }
        if (!lines.hash().equals(candidate.sealed().sha256())) {
            throw Flaw.COPY_CHANGED.fault(candidate.name());
        }
        Flaw.checkWanted(progress);
    }

    private Imported imported(int fresh) {
        Counts counts = preview.counts();
        return new Imported(
                preview.candidate().header(),
                fresh,
                counts.total() - counts.refused() - fresh,
                counts.refused(),
                preview.pictures().fresh(),
                Digest.of(workplace.journal()));
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
        Header header = preview.candidate().header();
        Instant now = here.clock().instant();
        String login = session.officer().login();
        if (!header.from().replica().equals(session.signer().replica())) {
            peers.keep(sender(header, now, login));
        }
        for (Header.Origin origin : preview.candidate().keys().introduced()) {
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

    private Peer sender(Header header, Instant now, String login) {
        Header.Origin from = header.from();
        Peer known =
                peers.find(from.replica()).orElse(peer(from, Peer.Standing.PINNED, now, login));
        Peer sure = preview.candidate().pins() ? known.pinned(from.station(), now, login) : known;
        Have before = sure.reported();
        Instant heard = sure.heard();
        return sure.reporting(
                before == null ? header.have() : HaveJson.union(before, header.have()),
                heard == null || heard.isBefore(header.createdAt()) ? header.createdAt() : heard);
    }

    private static Peer introduced(Header.Origin origin, Header header, Instant now) {
        String by = header.from().replica().toString();
        return peer(origin, Peer.Standing.INTRODUCED, now, by);
    }

    private static Peer peer(Header.Origin origin, Peer.Standing standing, Instant now, String by) {
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

    private Passage passage(Header header, Counts counts, Instant now, String login) {
        return new Passage(
                header.bundleId(),
                Passage.Direction.RECEIVED,
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
