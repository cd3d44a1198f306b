package rubezh.bundle.station;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.ReplicaState;

/**
 * State of each other station, from the reports of its installations and the version vector held
 * here. Keeps a few numbers of each station, never the reports.
 */
public final class StationOverview {
    private final VersionVector held;
    private final Map<String, Long> openReceipts;
    private final Map<UUID, Instant> arrivals;
    private final OmittedRanges left;
    private final ToLongFunction<Peer> withheldFrom;
    private final Map<String, Progress> stations = new TreeMap<>();

    /**
     * @param heldVector what is held here
     * @param openReceipts bundles sent without a receipt so far, by the code of the addressee
     * @param arrivals time at which the newest bundle of an installation came, by the clock of this
     *     station; of one that is not among them, the clock of the sender counts
     * @param left what others have and did not send on purpose
     * @param withheldFrom returns how many revisions are withheld here from an installation
     */
    public StationOverview(
            VersionVector heldVector,
            Map<String, Long> openReceipts,
            Map<UUID, Instant> arrivals,
            OmittedRanges left,
            ToLongFunction<Peer> withheldFrom) {
        this.held = heldVector;
        this.withheldFrom = withheldFrom;
        this.left = left;
        this.arrivals = Map.copyOf(arrivals);
        this.openReceipts = Map.copyOf(openReceipts);
    }

    /** Adds an installation of a station. */
    public void add(Peer peer) {
        Progress progress = stations.computeIfAbsent(peer.station(), _ -> new Progress());
        Instant arrived = arrivals.getOrDefault(peer.replica(), peer.heard());
        if (!arrived.isBefore(progress.heard)) {
            progress.withheldFrom = withheldFrom.applyAsLong(peer);
        }
        progress.add(peer, held, arrived, left);
    }

    /** Returns the stations, those first that nothing was heard of for longest. */
    public List<StationStatus> statuses() {
        var all = new ArrayList<StationStatus>();
        stations.forEach((code, progress) ->
                all.add(progress.status(code, openReceipts.getOrDefault(code, 0L))));
        all.sort(
                Comparator.comparing(StationOverview::heard).thenComparing(StationStatus::station));
        return all;
    }

    private static Instant heard(StationStatus status) {
        Instant heard = status.heard();
        return heard == null ? Instant.EPOCH : heard;
    }

    /**
     * Numbers that others have and did not send on purpose.
     *
     * @param withheld what installations state to keep back, each of its own chain
     * @param notMeant what is not meant for this station
     */
    public record OmittedRanges(ReplicaRanges withheld, ReplicaRanges notMeant) {}

    /** Numbers of one station, over all its installations. */
    private static final class Progress {
        private Instant heard = Instant.EPOCH;
        private long number;
        private final List<String> missingRanges = new ArrayList<>();
        private long missing;
        private long withheldBy;
        private long withheldFrom;
        private boolean forked;
        private boolean differs;

        void add(Peer peer, VersionVector local, Instant arrived, OmittedRanges left) {
            VersionVector report = peer.reported();
            ReplicaState reported = report == null ? null : report.byReplica().get(peer.replica());
            ReplicaState held = local.byReplica().get(peer.replica());
            if (!arrived.isBefore(heard)) {
                heard = arrived;
                number = held == null ? 0 : held.upTo();
            }
            addMissing(peer.replica(), reported, held, left);
            forked |= reported != null && reported.isForked() || held != null && held.isForked();
            differs |= differs(reported, held);
        }

        private void addMissing(
                UUID replica,
                @Nullable ReplicaState reported,
                @Nullable ReplicaState held,
                OmittedRanges left) {
            var all = new SequenceRanges();
            all.add(1, Math.max(upTo(reported), upTo(held)));
            SequenceRanges here = held == null ? new SequenceRanges() : SequenceRanges.of(held);
            SequenceRanges notHeld = all.subtract(here).withinReach();
            SequenceRanges meant = notHeld.subtract(left.notMeant().get(replica));
            SequenceRanges absent = meant.subtract(left.withheld().get(replica));
            missing += absent.size();
            withheldBy += meant.size() - absent.size();
            absent.ranges().stream()
                    .limit(StationStatus.MAX_RANGES - missingRanges.size())
                    .map(gap ->
                            gap.from() == gap.to() ? "" + gap.from() : gap.from() + "–" + gap.to())
                    .forEach(missingRanges::add);
        }

        private static long upTo(@Nullable ReplicaState state) {
            return state == null ? 0 : state.upTo();
        }

        /** Returns whether the newest revision reported is another one than that held. */
        private static boolean differs(
                @Nullable ReplicaState reported, @Nullable ReplicaState held) {
            return reported != null
                    && held != null
                    && reported.upTo() == held.upTo()
                    && !reported.headId().equals(held.headId());
        }

        StationStatus status(String station, long openReceipts) {
            return new StationStatus(
                    station,
                    heard.equals(Instant.EPOCH) ? null : heard,
                    number,
                    missingRanges,
                    missing,
                    agreement(),
                    openReceipts,
                    withheldBy,
                    withheldFrom,
                    null,
                    null);
        }

        private StationAgreement agreement() {
            if (forked) {
                return StationAgreement.FORKED;
            }
            if (heard.equals(Instant.EPOCH)) {
                return StationAgreement.UNHEARD;
            }
            return missing > 0 || differs ? StationAgreement.DIFFERS : StationAgreement.AGREES;
        }
    }
}
