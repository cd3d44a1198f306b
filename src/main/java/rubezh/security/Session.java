package rubezh.security;

import module java.base;

import rubezh.text.Fault;

/**
 * Signed-in officer with sealer and signer, from sign-in until the register is locked or closed.
 *
 * @see Permission
 */
public final class Session {
    private volatile Officer officer;
    private final Sealer sealer;
    private final Signer signer;
    private final List<FormerIdentity> former;
    private final List<EncryptionKeyPair> encryptionKeys;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean oneTime = new AtomicBoolean();

    /**
     * @param officer the officer
     * @param sealer sealer of the register's rows
     * @param signer signer of the installation
     * @param former identities of the installation before the current one, oldest first
     * @param encryptionKeys key pairs that files for the installation are encrypted to, the current
     *     one first; empty if it has none yet
     */
    public Session(
            Officer officer,
            Sealer sealer,
            Signer signer,
            List<FormerIdentity> former,
            List<EncryptionKeyPair> encryptionKeys) {
        this.officer = officer;
        this.sealer = sealer;
        this.signer = signer;
        this.former = List.copyOf(former);
        this.encryptionKeys = List.copyOf(encryptionKeys);
    }

    /** Creates the session of an installation that kept its first identity. */
    public Session(Officer officer, Sealer sealer, Signer signer) {
        this(officer, sealer, signer, List.of(), List.of());
    }

    public Officer officer() {
        return officer;
    }

    public Sealer sealer() {
        return sealer;
    }

    public Signer signer() {
        return signer;
    }

    public List<FormerIdentity> former() {
        return former;
    }

    /** Returns the replicas of this installation: of today, and of its former identities. */
    public Set<UUID> replicas() {
        return Stream.concat(
                        Stream.of(signer.replica()), former.stream().map(FormerIdentity::replica))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the key pairs that files for this installation open with, the current one first. */
    public List<EncryptionKeyPair> encryptionKeys() {
        return encryptionKeys;
    }

    /** Takes over another name, rank or other roles of the officer. */
    public void update(Officer changed) {
        officer = changed;
    }

    /** Allows nothing but a change of the own password, until it was changed. */
    public void restrictToPasswordChange(boolean restricted) {
        oneTime.set(restricted);
    }

    /** Returns whether the officer signed in with a one-time password and has to change it. */
    public boolean mustChangePassword() {
        return oneTime.get();
    }

    /** Ends the session: from now on nothing is permitted. */
    public void end() {
        ended.set(true);
    }

    /**
     * Checks that the officer may do something now.
     *
     * @throws Fault {@code SEC-011} if no role of the officer allows it, {@code SEC-012} if the
     *     session has ended, {@code SEC-026} before a one-time password was changed; all with exit
     *     {@code NOT_PERMITTED}
     */
    public void require(Permission permission) {
        if (ended.get()) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-012");
        }
        if (oneTime.get() && permission != Permission.CHANGE_OWN_PASSWORD) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-026");
        }
        if (!permission.isGrantedTo(officer)) {
            throw new Fault(
                    Fault.Exit.NOT_PERMITTED,
                    "SEC-011",
                    new Fault.MessageKey(permission.key()),
                    new Fault.MessageKeys(permission.roles().stream().map(Role::key).toList()));
        }
    }
}
