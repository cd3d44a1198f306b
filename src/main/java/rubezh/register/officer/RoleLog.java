package rubezh.register.officer;

import module java.base;

import rubezh.domain.officer.OfficerRecord;
import rubezh.domain.officer.RoleGrant;
import rubezh.journal.Revision;
import rubezh.json.AddedLines;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * All grants of one officer. Only adding a line makes a grant, so nobody can rewrite what was
 * granted; only those recorded by administrators count.
 *
 * <pre>{@code
 * RoleLog.of(DerivedId.ofOfficer("KG-OSH", "asanov"), revisions).roleAt("supervisor", decision, speaksForStation)
 * }</pre>
 */
public final class RoleLog {
    private static final AddedLines<OfficerRecord, RoleGrant> GRANTS =
            new AddedLines<>(
                    RecordKind.OFFICER,
                    "grants",
                    OfficerRecord::grants,
                    RoleGrant::isByAdministrator);

    private final List<AppliedGrant> grants;

    private RoleLog(List<AppliedGrant> grants) {
        this.grants = grants;
    }

    /**
     * Reads the revisions of the record of an officer.
     *
     * @param recordId its id, see {@link DerivedId#ofOfficer}
     * @param revisions all known ones, in any order; those of other records, kinds and schemas are
     *     skipped
     */
    public static RoleLog of(UUID recordId, Collection<Revision> revisions) {
        return new RoleLog(
                GRANTS.in(
                        revisions.stream()
                                .filter(one -> one.subject().recordId().equals(recordId))
                                .toList(),
                        AppliedGrant::new));
    }

    /** Grant with the revision that made it. */
    private record AppliedGrant(RoleGrant grant, Revision revision) {
        UUID replica() {
            return revision.link().replica();
        }

        OffsetDateTime since() {
            return Objects.requireNonNullElse(grant.since(), revision.act().at());
        }

        /**
         * Within one chain the order holds; elsewhere the clocks of the station are all there is.
         */
        boolean isBefore(Revision decision) {
            return grant.since() == null && replica().equals(decision.link().replica())
                    ? revision.link().seq() < decision.link().seq()
                    : !since().isAfter(decision.act().at());
        }

        boolean has(String role) {
            return grant.roles().contains(role);
        }

        String grantedBy() {
            String author = revision.act().author();
            String recorder = author.substring(author.indexOf(':') + 1);
            return Objects.requireNonNullElse(grant.grantedBy(), recorder);
        }

        KnownRole granted(String login) {
            String by = grantedBy();
            String name = grant.grantedBy() == null ? grant.by().name() : null;
            return new KnownRole.Granted(
                    since(), Objects.requireNonNullElse(name, by), by.equals(login));
        }
    }

    /** Returns the roles of each grant, in order. */
    public List<List<String>> roles() {
        return grants.stream().map(grant -> grant.grant().roles()).toList();
    }

    /**
     * Returns the last grant that names the officer.
     *
     * @param speaksForStation whether the key of an installation is known as one of the station
     */
    Optional<RoleGrant> named(Predicate<UUID> speaksForStation) {
        return grants.reversed().stream()
                .filter(grant -> speaksForStation.test(grant.replica()))
                .map(AppliedGrant::grant)
                .filter(grant -> grant.name() != null)
                .findFirst();
    }

    /** Returns whether one of these installations recorded a grant. */
    public boolean isRecordedBy(Collection<UUID> replicas) {
        return grants.stream().map(AppliedGrant::replica).anyMatch(replicas::contains);
    }

    /**
     * Returns whether the officer had a role when he decided. Grants of the installation that
     * signed the decision go before those of others of the station, where a login may be somebody
     * else's.
     *
     * @param role stored code of a role
     * @param decision revision of the decision
     * @param speaksForStation whether the key of an installation is known as one of the station
     */
    public KnownRole roleAt(String role, Revision decision, Predicate<UUID> speaksForStation) {
        List<AppliedGrant> before =
                grants.stream()
                        .filter(grant -> speaksForStation.test(grant.replica()))
                        .filter(grant -> grant.isBefore(decision))
                        .toList();
        List<AppliedGrant> own =
                before.stream()
                        .filter(grant -> grant.replica().equals(decision.link().replica()))
                        .toList();
        String author = decision.act().author();
        String login = author.substring(author.indexOf(':') + 1);
        return last(role, login, own.isEmpty() ? before : own);
    }

    private static KnownRole last(String role, String login, List<AppliedGrant> inForce) {
        if (inForce.isEmpty()) {
            return new KnownRole.Unknown();
        }
        AppliedGrant first = inForce.getLast();
        if (!first.has(role)) {
            return new KnownRole.Denied();
        }
        for (AppliedGrant grant : inForce.reversed()) {
            if (!grant.has(role)) {
                break;
            }
            first = grant;
        }
        return first.granted(login);
    }
}
