package rubezh.bundle.roster;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.domain.roster.RosterEntry;

/**
 * Keys that files for a station are encrypted to: those that its installations told, and those of
 * the roster for installations that told nothing yet. A revoked installation has none. The address
 * of headquarters stands for the station pinned as such, unless a station of that code is known.
 */
public final class EncryptionKeyLookup {
    /** Address of headquarters, whatever the code of its station. */
    public static final String HEADQUARTERS = "HQ";

    private final Map<String, List<Recipient>> recipients = new TreeMap<>();
    private final Set<String> revoked = new TreeSet<>();
    private final @Nullable String headquarters;

    /**
     * An installation that could read a file, when it was heard last, and its key if it has one.
     */
    private record Recipient(Instant heard, @Nullable String key) {}

    /**
     * @param known installations that bundles are sent to
     * @param entries installations of the roster in force
     * @param headquartersStation code of the station pinned as headquarters; null if none is
     */
    EncryptionKeyLookup(
            List<Peer> known, List<RosterEntry> entries, @Nullable String headquartersStation) {
        this.headquarters = headquartersStation;
        var listed = new HashMap<UUID, RosterEntry>();
        entries.forEach(entry -> listed.put(entry.id(), entry));
        for (Peer peer : known) {
            RosterEntry entry = listed.remove(peer.replica());
            boolean trusted = entry == null || !entry.isRevoked();
            String listedKey = entry == null ? null : entry.encryptionKey();
            String key = peer.report() == null ? listedKey : peer.encryptionKey();
            add(peer.station(), trusted, new Recipient(peer.heard(), key));
        }
        entries.stream().filter(e -> !e.isRevoked()).forEach(e -> listed.remove(e.succeeds()));
        for (RosterEntry entry : listed.values()) {
            String station = Objects.requireNonNull(entry.station());
            add(station, !entry.isRevoked(), new Recipient(Instant.EPOCH, entry.encryptionKey()));
        }
    }

    private void add(String station, boolean trusted, Recipient recipient) {
        if (trusted) {
            recipients.computeIfAbsent(station, _ -> new ArrayList<>()).add(recipient);
        } else {
            revoked.add(station);
        }
    }

    /** Creates the lookup of a register as it is now. */
    public static EncryptionKeyLookup of(PeerStore peers, RosterStore rosters) {
        Optional<Roster> roster = rosters.log().inForce();
        List<RosterEntry> entries = roster.map(Roster::entries).orElse(List.of());
        Set<UUID> listed = entries.stream().map(RosterEntry::id).collect(Collectors.toSet());
        Set<UUID> trusted =
                rosters.recipients().stream().map(Peer::replica).collect(Collectors.toSet());
        return new EncryptionKeyLookup(
                peers.current().stream()
                        .filter(peer ->
                                listed.contains(peer.replica())
                                        || trusted.contains(peer.replica()))
                        .toList(),
                entries,
                rosters.headquarters().map(Headquarters::station).orElse(null));
    }

    /**
     * Returns the keys of all installations of a station, hexadecimal; none if the one heard last
     * has no key, because it could not read the file.
     */
    public List<String> keysOf(String station) {
        List<Recipient> known = recipients.getOrDefault(resolve(station), List.of());
        Optional<Recipient> newest = known.stream().max(Comparator.comparing(Recipient::heard));
        return newest.filter(recipient -> recipient.key != null).isEmpty()
                ? List.of()
                : known.stream().flatMap(r -> Stream.ofNullable(r.key)).toList();
    }

    private String resolve(String station) {
        boolean address = station.equals(HEADQUARTERS) && !recipients.containsKey(station);
        return address && headquarters != null ? headquarters : station;
    }

    /** Returns whether headquarters revoked every installation of a station. */
    public boolean isRevoked(String station) {
        String code = resolve(station);
        return revoked.contains(code) && !recipients.containsKey(code);
    }

    /** Returns the codes of the stations that have keys, and the address of headquarters. */
    public Set<String> stations() {
        var stations = new TreeSet<String>();
        Stream.concat(Stream.of(HEADQUARTERS), recipients.keySet().stream())
                .filter(station -> !keysOf(station).isEmpty())
                .forEach(stations::add);
        return stations;
    }
}
