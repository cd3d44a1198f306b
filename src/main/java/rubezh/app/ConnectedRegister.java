package rubezh.app;

import java.util.List;
import rubezh.bundle.Exchange;
import rubezh.hub.HubConnection;
import rubezh.hub.HubService.ConnectedStores;
import rubezh.register.RegisterStorage;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;

/**
 * Register of this machine that shows the records of the hub it is connected with. Accounts,
 * drafts, notes and settings are its own, and so is what is saved: it goes to the own file first.
 */
final class ConnectedRegister extends LocalOpenRegister {
    private final HubConnection hub;

    private ConnectedRegister(
            LocalOpenRegister own, RegisterStorage storage, Exchange exchange, HubConnection hub) {
        super(own, storage, exchange);
        this.hub = hub;
    }

    /** Connects a register, which stays open when the result is closed. */
    static OpenRegister of(LocalOpenRegister own) {
        OpenStation open = own.openStation();
        HubConnection hub = own.hub().openConnected();
        try {
            ConnectedStores stores = own.hub().storesOn(hub);
            RegisterStorage storage =
                    LocalStorage.of(open)
                            .with(stores.journal(), stores.blobs(), open.notes(), stores.lists());
            Exchange exchange = own.hub().exchangeOn(hub);
            return new ConnectedRegister(own, storage, exchange, hub);
        } catch (RuntimeException e) {
            hub.close();
            throw e;
        }
    }

    /** Ends the connection; lists of the own register follow what was saved meanwhile. */
    @Override
    public void close() {
        endWorkers();
        hub.close();
        openStation().catalogue().refresh(List.of());
    }
}
