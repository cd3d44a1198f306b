package rubezh.ui.desktop;

import java.nio.file.Path;
import java.util.List;
import rubezh.security.Officer;
import rubezh.session.OpenRegister;
import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInService;

/** A register whose door lets everybody in. */
record FakeRegisterAccess(OpenRegister workplace) implements RegisterAccess, SignInService {
    private static final Officer OFFICER = new Officer("asanov", "Asanov A. A.", "inspector");

    @Override
    public boolean founded() {
        return true;
    }

    @Override
    public RegisterSetup founding() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignInService gate() {
        return this;
    }

    @Override
    public StationInfo sign() {
        var station = workplace.station();
        return new StationInfo(
                station.code(), station.nameRu(), station.nameEn(), station.training());
    }

    @Override
    public List<Account> visitors() {
        return List.of(new Account(OFFICER, null));
    }

    @Override
    public SignInResult enter(String login, char[] password) {
        return new SignInResult.Success();
    }

    @Override
    public Inside inside() {
        return new Inside(
                workplace.station(),
                OFFICER,
                workplace.reference(),
                workplace.register(),
                workplace.exchange(),
                workplace.papers(),
                List.of(),
                Path.of("bundles"));
    }

    @Override
    public void rest() {}

    @Override
    public void lock() {}

    @Override
    public void leave() {}
}
