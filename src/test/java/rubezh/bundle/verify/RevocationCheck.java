package rubezh.bundle.verify;

import module java.base;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Contents;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.BundleHeader.RegisterState;
import rubezh.bundle.roster.RosterLog;
import rubezh.journal.Journal;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.security.Audit;
import rubezh.security.SignatureCheck;

/** Tells which revisions an import takes by the rosters that are known, without a file of them. */
public final class RevocationCheck {
    private RevocationCheck() {}

    /**
     * Returns the revisions of a bundle that are taken.
     *
     * @param rosters those of the register
     * @param known installations whose keys the register has, that of the sender among them
     */
    public static List<StoredRevision> taken(
            Journal journal,
            RosterLog rosters,
            Map<UUID, Origin> known,
            Origin sender,
            List<StoredRevision> bundle) {
        var keys = new TrustedKeys(known, rosters, header(sender), _ -> true, _ -> null);
        var local = LocalRevisions.ofJournal(journal);
        var taken = new ArrayList<StoredRevision>();
        int pass = 0;
        do {
            taken.clear();
            for (StoredRevision one : bundle) {
                if (journal.contains(one.id()) || !keys.isRevoked(one, local)) {
                    keys.learn(one.revision(), new SignatureCheck());
                    taken.add(one);
                }
            }
            pass++;
        } while (keys.needsAnotherPass() && pass < RevisionVerifier.MAX_PASSES);
        return taken;
    }

    private static BundleHeader header(Origin sender) {
        var none = new Audit.Head(0, "");
        return new BundleHeader(
                sender.replica(),
                sender,
                "",
                List.of(),
                Instant.EPOCH,
                "",
                true,
                new Contents(0, 0, 0, List.of(), List.of(), List.of(), 1, 1),
                new RegisterState(
                        new VersionVector(new TreeMap<>()), List.of(), "", none, null, null),
                List.of(),
                List.of());
    }
}
