package rubezh.register.officer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.officer.OfficerRecord;
import rubezh.domain.officer.RoleGrant;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;
import rubezh.security.FormerIdentity;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;

/**
 * Writer of the records of officers. A call inside a transaction joins it. Asks for no permission.
 */
public final class RoleGrantWriter {
    private final RevisionWriter writer;
    private final Session session;
    private final Station station;
    private final IdSource idSource;

    public RoleGrantWriter(Journal journal, Session session, Station station, IdSource source) {
        this.writer = new RevisionWriter(journal, session, station, source);
        this.session = session;
        this.station = station;
        this.idSource = source;
    }

    /** Records the name and all roles that an officer has from now on; none once deactivated. */
    public void grant(Officer officer) {
        write(List.of(new EarlierGrant(officer, null, null)));
    }

    /** Returns whether this installation, or a former identity of it, recorded an officer. */
    public boolean isRecorded(String login) {
        List<UUID> identities =
                Stream.concat(
                                Stream.of(session.signer().replica()),
                                session.former().stream().map(FormerIdentity::replica))
                        .toList();
        UUID id = DerivedId.ofOfficer(station.code(), login);
        return RoleLog.of(id, writer.revisionsOf(id, RecordKind.OFFICER)).isRecordedBy(identities);
    }

    /**
     * Roles that an officer has had for some time.
     *
     * @param since time from which he has them, by the audit log; null for now
     * @param grantedBy login of who gave them; null for the signed-in officer
     */
    public record EarlierGrant(
            Officer officer, @Nullable Instant since, @Nullable String grantedBy) {}

    /** Records officers in one transaction. */
    public void write(List<EarlierGrant> grants) {
        writer.run(chain -> grants.forEach(grant -> write(chain, grant)));
    }

    /**
     * Adds a grant. Where another station filled the record the body begins anew with it, so that
     * an officer can be changed and deactivated all the same; earlier lines count as before.
     */
    private void write(RevisionSigner chain, EarlierGrant grant) {
        UUID id = DerivedId.ofOfficer(station.code(), grant.officer().login());
        RecordEdit<OfficerRecord> edit = writer.edit(RecordKind.OFFICER, id);
        RecordEdit<OfficerRecord> anew = edit.anew();
        try {
            writer.write(chain, edit.set(with(edit.record(), grant)), null);
        } catch (UnwritableRecordException full) {
            writer.write(chain, anew.set(with(anew.record(), grant)), null);
        }
    }

    private OfficerRecord with(OfficerRecord record, EarlierGrant earlier) {
        var all = new ArrayList<>(record.grants());
        int pos = all.stream().mapToInt(RoleGrant::pos).max().orElse(0);
        Officer officer = earlier.officer();
        all.add(
                new RoleGrant(
                        idSource.ids().get(),
                        pos + 1,
                        officer.name().isEmpty() ? null : officer.name(),
                        officer.rank().isEmpty() ? null : officer.rank(),
                        officer.roles().stream().map(Role::code).sorted().toList(),
                        atStation(earlier.since()),
                        earlier.grantedBy(),
                        session.officer().asAuthor()));
        return new OfficerRecord(station.code(), officer.login(), all);
    }

    private @Nullable OffsetDateTime atStation(@Nullable Instant time) {
        return time == null ? null : time.atZone(station.zone()).toOffsetDateTime();
    }
}
