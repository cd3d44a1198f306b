package rubezh.bundle;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Preview.Counts;
import rubezh.journal.Digest;
import rubezh.journal.Entry;
import rubezh.journal.Have;
import rubezh.security.Session;

/** Applies a previewed bundle: the same walk again, inside one transaction. */
final class Applying {
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
        SealPass.Sealed sealed =
                SealPass.over(candidate.copy(), candidate.name(), workplace.signatures(), progress);
        if (!sealed.sha256().equals(candidate.sealed().sha256())) {
            throw Flaw.COPY_CHANGED.fault(candidate.name());
        }
        Walk.Course course = Rehearsal.course(candidate, workplace, here);
        try (Walk walk = new Walk(course, sealed)) {
            Counts counts = preview.counts();
            int fresh =
                    workplace
                            .journal()
                            .accept(() -> new Fresh(walk, progress), () -> alongside(counts));
            refresh();
            Digest digest = Digest.of(workplace.journal());
            int known = counts.total() - counts.refused() - fresh;
            return new Imported(candidate.header(), fresh, known, counts.refused(), digest);
        } catch (IOException e) {
            throw Flaw.UNREADABLE.fault(e, candidate.name(), Copies.reason(e));
        }
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
    private void alongside(Counts counts) {
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

    /** Hands the new revisions to the journal as they are read. */
    private final class Fresh implements Iterator<Entry> {
        private final Walk walk;
        private final Progress progress;
        private @Nullable Checked next;
        private int handed;

        Fresh(Walk walk, Progress progress) {
            this.walk = walk;
            this.progress = progress;
            this.next = following();
        }

        private @Nullable Checked following() {
            Checked checked = walk.next();
            while (checked != null && !checked.fresh()) {
                checked = walk.next();
            }
            if (++handed % 256 == 0 || checked == null) {
                long size = preview.candidate().sealed().bytes();
                progress.report(Progress.Step.APPLY, walk.offset(), size);
                Flaw.checkWanted(progress);
            }
            return checked;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry next() {
            Checked current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = following();
            return current.entry();
        }
    }
}
