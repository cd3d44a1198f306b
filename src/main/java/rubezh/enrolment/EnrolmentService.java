package rubezh.enrolment;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.station.Station;
import rubezh.progress.Progress;
import rubezh.register.revision.IdSource;
import rubezh.security.AuditAction;
import rubezh.security.EncryptionKeyPair;
import rubezh.security.Permission;
import rubezh.security.RecoveryCode;
import rubezh.security.Session;
import rubezh.security.encryption.FileDecryptor;
import rubezh.security.encryption.FileEncryptor;
import rubezh.security.encryption.UndecryptableFileException;
import rubezh.text.Fault;

/**
 * Enrolment on behalf of the signed-in officer: the request of this installation, and at
 * headquarters the roster. Every call accesses the disk, so none belongs on the JavaFX thread.
 *
 * <pre>{@code
 * byte[] file = laptop.request();
 * Approval approval = headquarters.approve(approvalRequest, Progress.NONE);
 * laptop.exchange().join(approval.file().file(), compared, Progress.NONE);
 * }</pre>
 *
 * @see rubezh.bundle.roster.RosterLog
 */
public final class EnrolmentService {
    /** Time for which a roster holds without a warning, unless another is named. */
    public static final Duration USUAL_VALIDITY = Duration.ofDays(365);

    private final EnrolmentStorage storage;
    private final Exchange exchange;
    private final Session session;
    private final Station station;
    private final IdSource idSource;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final HeadquartersRoster roster;

    public EnrolmentService(
            EnrolmentStorage storage,
            Exchange exchange,
            Session session,
            Station station,
            IdSource source) {
        this.storage = storage;
        this.exchange = exchange;
        this.session = session;
        this.station = station;
        this.idSource = source;
        this.peers = new PeerStore(storage.notes(), session, station.code());
        this.rosters = storage.rosters();
        this.roster = new HeadquartersRoster(storage, session, station, source);
    }

    /** Returns the file in which this installation asks to be added to the roster. */
    public byte[] request() {
        session.require(Permission.ENROL);
        var request =
                new EnrolmentRequest(
                        session.signer().replica(),
                        HexFormat.of().formatHex(session.signer().publicKey()),
                        EnrolmentRequest.encryptionKey(session),
                        station.code(),
                        station.nameRu(),
                        station.nameEn(),
                        storage.program(),
                        idSource.clock().instant(),
                        station.training());
        byte[] file = request.sign(session.signer());
        storage.audit()
                .write(
                        AuditAction.REQUEST_ENROLMENT,
                        request.replica().toString(),
                        Map.of("key", request.fingerprint().grouped()));
        return file;
    }

    /**
     * Joins headquarters with a new register: makes the request, and imports the file of
     * headquarters if there is one. A file that is refused leaves the request.
     *
     * @param compared how the key of headquarters was compared
     */
    public JoinResult begin(Optional<Path> file, UnknownSenderPolicy compared) {
        byte[] request = request();
        Fault refusal = null;
        try {
            file.ifPresent(f -> exchange.join(f, compared, Progress.NONE));
        } catch (Fault refused) {
            refusal = refused;
        }
        var headquarters = rosters.headquarters().map(Headquarters::station);
        return new JoinResult(request, exchange.self().fingerprint(), headquarters, refusal);
    }

    /**
     * Reads a request.
     *
     * @throws Fault {@code ENR-001} if the file is none, {@code ENR-002} if it was changed; {@code
     *     BND-025}, {@code BND-041}, {@code BND-043} or {@code BND-044} if it cannot be read
     */
    public EnrolmentRequest read(Path file) {
        session.require(Permission.READ_EXCHANGE);
        return EnrolmentRequest.read(file);
    }

    /** Returns what is known of headquarters and its roster. */
    public RosterStatus status() {
        session.require(Permission.READ_EXCHANGE);
        RosterLog log = rosters.log();
        return new RosterStatus(
                rosters.headquarters(),
                log.isCurrent(session.signer().replica()),
                log.inForce(),
                session.signer().replica(),
                station.training(),
                roster.lastKnown(),
                idSource.clock().instant());
    }

    /**
     * Adds an installation to the roster and writes the bundle that it joins by. Of one that is
     * listed already only the bundle is written.
     *
     * @throws Fault {@code ENR-003} if the station named another key, {@code ENR-004} if this
     *     installation is not headquarters, {@code ENR-006} if there is no installation to replace,
     *     {@code ENR-007} if the installation is known with another key, {@code ENR-008} if one of
     *     both is for training, {@code ENR-009} if the installation was revoked; {@code BND-026} if
     *     the bundle cannot be written, which leaves the installation in the roster
     */
    public Approval approve(ApprovalRequest approval, Progress progress) {
        session.require(Permission.ENROL);
        EnrolmentRequest request = approval.request();
        new ApprovalCheck(peers, session, station).check(approval);
        roster.requireHeadquarters(approval.becomeHeadquarters());
        Optional<RosterEntry> listed = roster.entry(request.replica());
        if (listed.filter(RosterEntry::isRevoked).isPresent()) {
            throw new Fault(Fault.Exit.FINDINGS, "ENR-009", request.station());
        }
        approval.replaces().ifPresent(roster::requireEntry);
        if (listed.isEmpty()) {
            roster.add(approval);
        }
        return new Approval(
                roster.inForce(),
                exchange.exportRoster(request.station(), approval.target(), progress));
    }

    /**
     * Takes an installation off the trusted ones. What this register has of it up to the last
     * number stays valid, and is named by id, so that nobody with its key gives a number again;
     * what is in a register already stays in any case.
     *
     * @param lastSeq number of its last revision that counts; empty for the last one known here. Of
     *     one that is not here only the number holds
     * @throws Fault {@code ENR-004} if this installation is not headquarters, {@code ENR-006} if
     *     the roster does not list the other one, {@code ENR-009} if it was revoked before, {@code
     *     ENR-010} for this installation itself, {@code ENR-011} without a reason
     */
    public Roster revoke(UUID replica, Optional<Long> lastSeq, String reason) {
        session.require(Permission.ENROL);
        roster.requireHeadquarters(false);
        RosterEntry entry = roster.requireEntry(replica);
        if (replica.equals(session.signer().replica())) {
            throw new Fault(Fault.Exit.USAGE, "ENR-010");
        }
        if (entry.isRevoked()) {
            throw new Fault(Fault.Exit.FINDINGS, "ENR-009", String.valueOf(entry.station()));
        }
        if (reason.strip().length() < 3) {
            throw new Fault(Fault.Exit.USAGE, "ENR-011");
        }
        long last = lastSeq.orElseGet(() -> roster.lastKnown().getOrDefault(replica, 0L));
        RosterEntry revoked = entry.revokedAfter(last, List.of());
        roster.write(
                USUAL_VALIDITY,
                reason.strip(),
                entries -> entries.stream().map(e -> e.id().equals(replica) ? revoked : e).toList(),
                () -> {});
        return roster.inForce();
    }

    /**
     * Lets in cases that a revoked computer wrote and that are refused: exactly the revisions that
     * a bundle has of them, none before or after. They come with the next import of the bundle.
     *
     * @param names numbers or ids of cases that {@link Exchange#revoked} returns
     * @return the cases let in
     * @throws Fault {@code ENR-004} if this installation is not headquarters, {@code ENR-018}
     *     without a reason, {@code ENR-019} if the bundle has no such case that is refused, {@code
     *     ENR-020} if a number is that of several; as the preview of an import, if the bundle is
     *     not acceptable
     */
    public List<RefusedRecord> admit(
            Path bundle, List<String> names, String reason, Progress progress) {
        session.require(Permission.ENROL);
        roster.requireHeadquarters(false);
        if (reason.strip().length() < 3) {
            throw new Fault(Fault.Exit.USAGE, "ENR-018");
        }
        List<RefusedRecord> refused = exchange.revoked(bundle, progress);
        List<RefusedRecord> chosen =
                names.stream().distinct().map(name -> named(name, refused)).distinct().toList();
        if (!chosen.isEmpty()) {
            roster.admit(chosen, reason.strip());
        }
        return chosen;
    }

    private static RefusedRecord named(String name, List<RefusedRecord> refused) {
        List<RefusedRecord> found = refused.stream().filter(one -> one.isNamed(name)).toList();
        if (found.isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "ENR-019", name);
        }
        if (found.size() > 1) {
            throw new Fault(
                    Fault.Exit.FINDINGS,
                    "ENR-020",
                    name,
                    found.stream()
                            .map(one -> one.recordId().toString())
                            .collect(Collectors.joining(", ")));
        }
        return found.getFirst();
    }

    /**
     * Writes the roster again, to hold for some time from now.
     *
     * @throws Fault {@code ENR-004} if this installation is not headquarters
     */
    public Roster renew(Duration validity) {
        session.require(Permission.ENROL);
        roster.requireHeadquarters(false);
        roster.write(validity, null, entries -> entries, () -> {});
        return roster.inForce();
    }

    /**
     * Returns the file that leaves the code of a recovery sheet with headquarters. Only the other
     * computers of the station pinned as headquarters can open it, this one cannot.
     *
     * @throws Fault {@code ENR-014} if no key of such a computer is known
     */
    public byte[] deposit(RecoveryCode code) {
        session.require(Permission.MANAGE_OFFICERS);
        var escrow =
                new RecoveryEscrow(
                        session.signer().replica(),
                        HexFormat.of().formatHex(session.signer().publicKey()),
                        station.code(),
                        station.nameRu(),
                        station.nameEn(),
                        session.officer().login(),
                        idSource.clock().instant(),
                        code);
        String headquarters = headquarters();
        List<byte[]> keys = keysOf(headquarters);
        if (keys.isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "ENR-014");
        }
        storage.audit().write(AuditAction.DEPOSIT_CODE, "", Map.of("to", headquarters));
        return EscrowFile.encrypt(escrow.sign(session.signer()), keys);
    }

    /** Returns whether {@link #deposit} knows a key to encrypt to, and when it was last used. */
    public DepositStatus depositStatus() {
        session.require(Permission.MANAGE_OFFICERS);
        String headquarters = headquarters();
        return new DepositStatus(
                headquarters,
                headquarters.equals(station.code()),
                !keysOf(headquarters).isEmpty(),
                new DepositNote(storage.notes()).made());
    }

    private String headquarters() {
        return rosters.headquarters().map(Headquarters::station).orElse("");
    }

    private List<byte[]> keysOf(String headquarters) {
        String own = EnrolmentRequest.encryptionKey(session);
        return EncryptionKeyLookup.of(peers, rosters).keysOf(headquarters).stream()
                .filter(key -> !key.equals(own))
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    /**
     * Opens the code that a station left here. The audit log has it before anybody sees the code.
     *
     * @param reason why; at least three characters
     * @throws Fault {@code ENR-015} if the file is none or damaged, {@code ENR-016} if it is for
     *     others, {@code ENR-017} without a reason; {@code BND-025}, {@code BND-041}, {@code
     *     BND-043} or {@code BND-044} if it cannot be read
     */
    public OpenedEscrow openDeposit(Path file, String reason) {
        session.require(Permission.MANAGE_OFFICERS);
        if (reason.strip().length() < 3) {
            throw new Fault(Fault.Exit.USAGE, "ENR-017");
        }
        RecoveryEscrow escrow = EscrowFile.open(file, session.encryptionKeys());
        boolean known =
                exchange.installationsOf(escrow.station()).stream()
                        .filter(found -> found.replica().equals(escrow.replica()))
                        .anyMatch(found -> found.fingerprint().equals(escrow.fingerprint()));
        storage.audit()
                .write(
                        AuditAction.OPEN_DEPOSIT,
                        escrow.replica().toString(),
                        Map.of("station", escrow.station(), "reason", reason.strip()));
        return new OpenedEscrow(escrow, known);
    }

    /** Checks whether a request can be approved, apart from what the roster says. */
    private record ApprovalCheck(PeerStore peers, Session session, Station station) {
        void check(ApprovalRequest approval) {
            EnrolmentRequest request = approval.request();
            if (!approval.compared().names(request.fingerprint())) {
                throw new Fault(
                        Fault.Exit.UNVERIFIED,
                        "ENR-003",
                        request.station(),
                        request.fingerprint().words());
            }
            boolean otherKey =
                    peers.find(request.replica())
                            .filter(peer -> !peer.publicKey().equals(request.publicKey()))
                            .isPresent();
            if (otherKey || request.replica().equals(session.signer().replica())) {
                throw new Fault(Fault.Exit.UNVERIFIED, "ENR-007", request.station());
            }
            if (request.training() != station.training()) {
                throw new Fault(Fault.Exit.UNVERIFIED, "ENR-008", request.station());
            }
        }
    }

    /** Encrypted file of a {@link RecoveryEscrow}. It is opened in memory, never on the disk. */
    static final class EscrowFile {
        /** Greatest size of what is encrypted, bytes. */
        private static final int MAX_BYTES = 1 << 16;

        private EscrowFile() {}

        /**
         * @param keys keys of those who can open it, X25519, raw; each is enough
         */
        static byte[] encrypt(byte[] plain, List<byte[]> keys) {
            var file = new ByteArrayOutputStream();
            try (var out = FileEncryptor.encrypt(Channels.newChannel(file), keys)) {
                ByteBuffer rest = ByteBuffer.wrap(plain);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file.toByteArray();
        }

        /**
         * Opens a file with the keys of this installation.
         *
         * @throws Fault {@code ENR-015} if it is none or damaged, {@code ENR-016} if it is for
         *     others; {@code BND-025}, {@code BND-041}, {@code BND-043} or {@code BND-044} if it
         *     cannot be read
         */
        static RecoveryEscrow open(Path file, List<EncryptionKeyPair> keys) {
            BundleError.checkNoFolder(file);
            String name = String.valueOf(file.getFileName());
            try (var in = FileChannel.open(file);
                    ReadableByteChannel plain = new FileDecryptor(keys).decrypt(in)) {
                return RecoveryEscrow.of(readAll(plain), name);
            } catch (UndecryptableFileException e) {
                String code = e.isForOthers() ? "ENR-016" : "ENR-015";
                throw new Fault(e, Fault.Exit.UNVERIFIED, code, name);
            } catch (IOException e) {
                throw BundleError.readFault(e, name);
            }
        }

        /** Returns what is encrypted; of a larger file a part, which is no signed line. */
        private static byte[] readAll(ReadableByteChannel plain) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(MAX_BYTES);
            while (buffer.hasRemaining() && plain.read(buffer) >= 0) {}
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
