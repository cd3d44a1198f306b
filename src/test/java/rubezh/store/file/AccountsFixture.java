package rubezh.store.file;

import java.util.Set;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.store.SeededStationTest;

/** A station of one administrator, who is signed in first, and an officer that he may add. */
abstract class AccountsFixture extends SeededStationTest {
    static final String PASSWORD = "sirena-lampa-gorizont-puma";
    static final Officer BEK = new Officer("bek", "Bek B. B.", "inspector", Set.of(Role.OFFICER));

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
