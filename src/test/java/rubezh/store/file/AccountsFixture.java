package rubezh.store.file;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.store.OpenStation;

/** A station of one administrator, who is signed in first, and an officer that he may add. */
abstract class AccountsFixture {
    static final String PASSWORD = "sirena-lampa-gorizont-puma";
    static final Officer BEK = new Officer("bek", "Bek B. B.", "inspector", Set.of(Role.OFFICER));

    @TempDir Path root;

    OpenStation station;

    @BeforeEach
    void aStationOfOneOfficer() {
        station = TestStations.create(root);
    }

    @AfterEach
    void closeTheStation() {
        station.close();
    }

    Officers officers() {
        return station.accounts();
    }

    OfficerAccount account(String login) {
        return officers().list().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    AccountStatus status(String login) {
        return account(login).status();
    }

    void signIn(String login, String password) {
        station.close();
        station = TestStations.signIn(root, login, password);
    }

    /** Signs in with a one-time password, and changes it. */
    void signInAndChange(String login, String oneTime) {
        signIn(login, oneTime);
        officers().changeOwnPassword(oneTime, PASSWORD);
    }

    void signInAsAdministrator() {
        signIn("asanov", TestStations.PASSWORD);
    }

    Audit.Entry newestEntry() {
        return station.audit().newest(1).getFirst();
    }
}
