package rubezh.ui.desktop;

import java.nio.file.Path;
import java.util.List;
import rubezh.cli.Workplace;
import rubezh.security.Officer;
import rubezh.ui.signin.Founding;
import rubezh.ui.signin.Gate;

/** A register whose door lets everybody in. */
record OpenHouse(Workplace workplace) implements House, Gate {
    private static final Officer OFFICER = new Officer("asanov", "Asanov A. A.", "inspector");

    @Override
    public boolean founded() {
        return true;
    }

    @Override
    public Founding founding() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Gate gate() {
        return this;
    }

    @Override
    public Sign sign() {
        var station = workplace.station();
        return new Sign(station.code(), station.nameRu(), station.nameEn(), station.training());
    }

    @Override
    public List<Visitor> visitors() {
        return List.of(new Visitor(OFFICER, null));
    }

    @Override
    public Tried enter(String login, char[] password) {
        return new Tried.In();
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
