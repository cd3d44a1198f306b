package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.officer.RoleGrant;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.OfficerAccount;
import rubezh.text.Fault;

/** Changes of officers, as records that travel. */
final class OfficerRecordTest extends AccountsFixture {
    private List<RoleGrant> grants(String login) {
        var revisions = station.journal().ofRecord(DerivedId.ofOfficer("KG-OSH", login));
        return revisions.isEmpty()
                ? List.of()
                : RecordKind.OFFICER.read(revisions.getLast().revision().content().body()).grants();
    }

    private List<List<String>> roles(String login) {
        return grants(login).stream().map(RoleGrant::roles).toList();
    }

    @Test
    void everyChangeOfNameOrRolesIsRecordedAndNoOtherOne() {
        station.accounts().add(BEK);
        station.accounts().resetPassword("bek");
        station.accounts().change(BEK.withRoles(Set.of(Role.SUPERVISOR, Role.OFFICER)));
        station.accounts().deactivate("bek", "moved");
        station.accounts().reactivate("bek");
        assertThat(roles("bek"))
                .containsExactly(
                        List.of("officer"),
                        List.of("officer", "supervisor"),
                        List.of(),
                        List.of("officer", "supervisor"));
        RoleGrant last = grants("bek").getLast();
        assertThat(last.name()).isEqualTo("Bek B. B.");
        assertThat(last.by().name()).isEqualTo("Asanov A. A.");
        assertThat(last.isByAdministrator()).isTrue();
    }

    @Test
    void whereTheDiskTakesNoRecordNothingChanges() {
        station.accounts().add(BEK);
        long position = station.journal().position();
        TestStations.limitToCurrentSize(station);
        var changed = new Officer("bek", "B".repeat(20_000), "inspector", Set.of(Role.SUPERVISOR));
        assertThatThrownBy(() -> station.accounts().change(changed)).isInstanceOf(Fault.class);
        TestStations.liftSizeLimit(station);
        assertThat(station.journal().position()).isEqualTo(position);
        assertThat(station.accounts().list()).extracting(OfficerAccount::officer).contains(BEK);
    }

    @Test
    void rolesOfBeforeAreRecordedOnceWithWhenAndByWhomTheyWereGiven() {
        station.recordEarlierRoles();
        RoleGrant founder = grants("asanov").getFirst();
        assertThat(founder.since()).isNotNull();
        assertThat(founder.grantedBy()).isEqualTo("asanov");
        long position = station.journal().position();
        station.close();
        station = TestStations.open(root);
        station.recordEarlierRoles();
        assertThat(station.journal().position()).isEqualTo(position);
        assertThat(station.audit().newest(10))
                .filteredOn(e -> e.action().equals(AuditAction.RECORD_ROLES.code()))
                .hasSize(1);
    }

    @Test
    void onlyAnAdministratorRecordsThem() {
        station.addOfficer(BEK, TestStations.PASSWORD);
        long position = station.journal().position();
        station.close();
        station = TestStations.signIn(root, "bek", TestStations.PASSWORD);
        station.recordEarlierRoles();
        assertThat(station.journal().position()).isEqualTo(position);
    }
}
