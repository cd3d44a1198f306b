package rubezh.app;

import rubezh.bundle.peer.KnownInstallationLookup;
import rubezh.bundle.peer.PeerStore;
import rubezh.register.RegisterStorage;
import rubezh.security.InstallationLookup;
import rubezh.store.OpenStation;

/** Stores of a register on this machine, with the installations it knows. */
final class LocalStorage {
    private LocalStorage() {}

    static RegisterStorage of(OpenStation open) {
        InstallationLookup installations = installations(open);
        open.setInstallations(installations);
        return new RegisterStorage(
                open.journal(),
                open.drafts(),
                open.blobs(),
                open.notes(),
                open.catalogue(),
                open.reference(),
                installations,
                open.officers(),
                open.audit());
    }

    private static InstallationLookup installations(OpenStation open) {
        String code = open.station().code();
        return new KnownInstallationLookup(
                new PeerStore(open.notes(), open.session(), code), open.session().signer(), code);
    }
}
