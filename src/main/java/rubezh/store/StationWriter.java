package rubezh.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.security.AuditAction;
import rubezh.security.DataKey;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.store.file.AuditLog;
import rubezh.store.file.StationHandle;
import rubezh.store.file.StationMetadata;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.text.InvisibleCharacters;

/** Writer of the details of the station: the change and its audit entry in one transaction. */
final class StationWriter {
    private final StationHandle handle;
    private final DataKey key;
    private final Session session;
    private final AuditLog audit;

    StationWriter(StationHandle handle, DataKey key, Session session, AuditLog audit) {
        this.handle = handle;
        this.key = key;
        this.session = session;
        this.audit = audit;
    }

    void change(StationDetails details) {
        session.require(Permission.CHANGE_STATION);
        check(details);
        var sealer = key.sealer(DataKey.Purpose.KEY_WRAP, handle.config().random());
        handle.connections()
                .write(connection -> {
                    Station before = StationMetadata.readStation(connection);
                    Map<String, String> changed = difference(before.details(), details);
                    if (!changed.isEmpty()) {
                        var register = StationMetadata.readRegisterId(connection);
                        StationMetadata.write(connection, before.with(details), register, sealer);
                        audit.write(AuditAction.CHANGE_STATION, before.code(), changed);
                    }
                    return true;
                });
    }

    private static void check(StationDetails details) {
        List<String> names = List.of(details.nameRu(), details.nameEn());
        List<String> agency = List.of(details.agencyRu(), details.agencyEn());
        if (names.stream().anyMatch(BlankCharacters::isBlank)) {
            throw new Fault(Fault.Exit.USAGE, "STN-001");
        }
        if (agency.stream().filter(BlankCharacters::isBlank).count() == 1) {
            throw new Fault(Fault.Exit.USAGE, "STN-002");
        }
        boolean unfit =
                Stream.concat(names.stream(), agency.stream())
                        .anyMatch(name ->
                                name.length() > StationDetails.MAX_NAME
                                        || name.codePoints()
                                                .anyMatch(InvisibleCharacters::isInvisible));
        if (unfit) {
            throw new Fault(Fault.Exit.USAGE, "STN-003", StationDetails.MAX_NAME);
        }
    }

    /** Returns what changes, with its value before and after. */
    private static Map<String, String> difference(StationDetails before, StationDetails after) {
        var changed = new LinkedHashMap<String, String>();
        add(changed, "nameRu", before.nameRu(), after.nameRu());
        add(changed, "nameEn", before.nameEn(), after.nameEn());
        add(changed, "agencyRu", before.agencyRu(), after.agencyRu());
        add(changed, "agencyEn", before.agencyEn(), after.agencyEn());
        add(changed, "zone", before.zone(), after.zone());
        add(changed, "dayStart", before.dayStart(), after.dayStart());
        return changed;
    }

    private static void add(Map<String, String> changed, String name, Object old, Object value) {
        if (!old.equals(value)) {
            changed.put(name, old + " → " + value);
        }
    }
}
