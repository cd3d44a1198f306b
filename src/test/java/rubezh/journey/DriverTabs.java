package rubezh.journey;

import java.util.UUID;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.register.Query;
import rubezh.report.service.ListRequest;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.report.ReportScreens;
import rubezh.ui.seizure.SeizureTabs;

/** Tabs of the window of a test. */
record DriverTabs(WindowDriver window) implements SeizureTabs {
    @Override
    public void show(ScreenDescriptor descriptor) {
        window.shell.open(descriptor);
    }

    @Override
    public void close(String id) {
        window.shell.close(id);
    }

    @Override
    public boolean select(String id) {
        return window.shell.show(id);
    }

    @Override
    public void print(ListRequest request) {
        window.shell.close(ReportScreens.PAPER);
        window.shell.open(window.reports.list(request));
    }

    @Override
    public void extract(Query query) {
        window.exchange.extract(window.station.register, query);
    }

    @Override
    public void settle(UUID recordId) {
        throw new UnsupportedOperationException("no conflicts");
    }

    @Override
    public void showBundle(ExchangeLogEntry bundle) {
        window.exchange.showBundle(bundle);
    }

    @Override
    public void manual(String id) {
        window.manuals.add(id);
    }
}
