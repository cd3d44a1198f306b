package rubezh.ui.desktop;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.register.Query;
import rubezh.report.service.ListRequest;
import rubezh.session.OpenRegister;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.seizure.SeizureServices;
import rubezh.ui.seizure.SeizureTabs;
import rubezh.ui.shell.Shell;

/**
 * Tabs of the shell for the screens of a session.
 *
 * @param shell the shell, which is made after the screens
 * @param printer shows a list on paper
 * @param extractor offers to give records to a partner
 * @param conflicts shows a record in conflict
 * @param bundles shows a bundle in the exchange log
 * @param help opens the manual at the page of a screen
 */
record SessionTabs(
        Supplier<Shell> shell,
        Consumer<ListRequest> printer,
        Consumer<Query> extractor,
        Consumer<UUID> conflicts,
        Consumer<ExchangeLogEntry> bundles,
        Consumer<String> help)
        implements SeizureTabs {
    /** Returns the services that the screens of seizures work with. */
    static SeizureServices services(OpenRegister register) {
        return new SeizureServices(
                register.register(),
                register.reviews(),
                register.watch(),
                register.exchange().recordBundles()::of);
    }

    @Override
    public void show(ScreenDescriptor descriptor) {
        shell.get().open(descriptor);
    }

    @Override
    public void close(String id) {
        shell.get().close(id);
    }

    @Override
    public boolean select(String id) {
        return shell.get().show(id);
    }

    @Override
    public void print(ListRequest request) {
        printer.accept(request);
    }

    @Override
    public void extract(Query query) {
        extractor.accept(query);
    }

    @Override
    public void settle(UUID recordId) {
        conflicts.accept(recordId);
    }

    @Override
    public void showBundle(ExchangeLogEntry bundle) {
        bundles.accept(bundle);
    }

    @Override
    public void manual(String id) {
        help.accept(id);
    }
}
