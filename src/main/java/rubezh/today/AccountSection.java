package rubezh.today;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.today.TodayItem.WaitingAccount;

/** Section of the accounts that are closed or still have their one-time password. */
final class AccountSection {
    /** Accounts that are shown. */
    static final int SHOWN = 10;

    private static final Set<AccountStatus> WAITING =
            EnumSet.of(AccountStatus.ONE_TIME_PASSWORD, AccountStatus.CLOSED);

    private AccountSection() {}

    static TodaySection of(List<OfficerAccount> accounts) {
        List<TodayItem> waiting =
                accounts.stream()
                        .filter(account -> WAITING.contains(account.status()))
                        .<TodayItem>map(WaitingAccount::new)
                        .toList();
        return new TodaySection(
                TodaySection.Kind.ACCOUNTS,
                waiting.size(),
                waiting.subList(0, Math.min(SHOWN, waiting.size())));
    }
}
