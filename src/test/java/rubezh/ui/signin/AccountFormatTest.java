package rubezh.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.security.Officer;
import rubezh.security.Rank;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.signin.SignInService.Account;
import rubezh.ui.signin.SignInService.OpenShift;

/** What a tile of the sign-in screen says about an account. */
class AccountFormatTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final Messages ENGLISH = Messages.in(Language.EN);

    private final AccountFormat text = new AccountFormat(ENGLISH, TODAY);

    @Test
    void theLoginStandsBelowTheName() {
        Account account = account("asanov", "asanov almaz K.", null);
        assertThat(text.name(account)).isEqualTo("asanov almaz K.");
        assertThat(text.login(account)).isEqualTo("asanov");
        assertThat(text.initials(account)).isEqualTo("AA");
    }

    @Test
    void theLoginStandsBelowTheRankOfAnOfficerWithoutName() {
        Account account = account("officer", "", null);
        assertThat(text.name(account)).isEqualTo(ENGLISH.text(Rank.OFFICER.key()));
        assertThat(text.login(account)).isEqualTo("officer");
    }

    @Test
    void theLastSignInOfTodayHasNoDate() {
        assertThat(text.lastSignIn(account("a", "A", null)))
                .isEqualTo(ENGLISH.text("signin.never"));
        assertThat(text.lastSignIn(account("a", "A", TODAY.atTime(8, 5))))
                .isEqualTo(ENGLISH.text("signin.today", "08:05"));
        assertThat(text.lastSignIn(account("a", "A", TODAY.minusDays(1).atTime(8, 5))))
                .contains("2026", "08:05");
    }

    @Test
    void theOpenShiftNamesItsOfficerAndSinceWhen() {
        var today = new OpenShift("Asanov A. K.", TODAY.atTime(8, 2));
        assertThat(text.openShift(today)).isEqualTo("Shift open: Asanov A. K., since 08:02");
        var older = new OpenShift("Asanov A. K.", TODAY.minusDays(1).atTime(20, 2));
        assertThat(new AccountFormat(Messages.in(Language.RU), TODAY).openShift(older))
                .isEqualTo("Смена открыта: Asanov A. K., с 13.03.2026 20:02");
    }

    private static Account account(String login, String name, @Nullable LocalDateTime lastSignIn) {
        return new Account(new Officer(login, name, Rank.OFFICER.code()), lastSignIn);
    }
}
