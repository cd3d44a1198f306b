package rubezh.session;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.backup.RestoreService;
import rubezh.diagnosis.DiagnosisService;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.security.Officer;
import rubezh.security.Rank;
import rubezh.security.RecoveryCode;
import rubezh.security.Role;

/**
 * Registers on this machine: creates and opens them. {@code app} implements it for the command
 * line.
 *
 * @see OpenRegister
 */
public interface Stations {
    /**
     * Returns the data folder: the given one, else the one of the environment, else the default.
     */
    Path folder(@Nullable Path given);

    /** Returns whether a folder contains a register. */
    boolean exists(Path folder);

    /** Returns the station of a register; needs no password. */
    Station readStation(Path folder);

    /** Stations of the demonstration. */
    enum TrainingPost {
        FIRST("KG-DOS"),
        SECOND("KG-KAR"),
        HEADQUARTERS("KG-HQ");

        private final String code;

        TrainingPost(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Officers of a training station, each with one role. */
    enum TrainingOfficer {
        OFFICER("officer", Role.OFFICER),
        SUPERVISOR("supervisor", Role.SUPERVISOR),
        SYNC_STAFF("sync", Role.SYNC_STAFF),
        ADMINISTRATOR("admin", Role.ADMINISTRATOR);

        private final String login;
        private final Role role;

        TrainingOfficer(String login, Role role) {
            this.login = login;
            this.role = role;
        }

        public String login() {
            return login;
        }

        /** Returns the officer under a name. */
        public Officer named(String name) {
            return new Officer(login, name, Rank.valueOf(name()).code(), Set.of(role));
        }
    }

    /**
     * Opens a training station, or creates it.
     *
     * @param as officer to sign in
     * @param phrase password; if empty the one stored beside the register, or a new one
     * @throws rubezh.text.Fault {@code APP-013} if the folder contains a real register
     */
    OpenRegister openTraining(
            Path folder, TrainingPost post, TrainingOfficer as, Optional<String> phrase);

    /** Returns the password stored beside a training station, if there is one. */
    Optional<String> trainingPhrase(Path folder);

    /**
     * Removes a register for training with its lists and its stored password; backups, bundles and
     * papers stay.
     *
     * @throws rubezh.text.Fault {@code STO-021} if its data are real; also if there is none, if it
     *     is open elsewhere, or if the disk takes no change
     */
    void removeTraining(Path folder);

    /**
     * Saves training cases in few transactions.
     *
     * @param progress receives the number of cases saved
     * @return the number of cases
     */
    long recordTraining(OpenRegister register, Stream<Seizure> cases, LongConsumer progress);

    /**
     * Creates a register with its first officer, and signs that officer in.
     *
     * @throws rubezh.text.Fault if the folder contains a register already, or is not writable
     */
    OpenRegister create(Path folder, Station station, Officer officer, char[] password);

    /**
     * Signs in.
     *
     * @param login login name; may be empty if there is one officer only
     * @param progress receives the number of revisions read while the projection is rebuilt
     * @throws rubezh.text.Fault if the password is wrong, or the register in use, damaged or newer
     */
    OpenRegister open(Path folder, Optional<String> login, char[] password, LongConsumer progress);

    /**
     * Gives an administrator a one-time password with the code of the recovery sheet, which opens
     * nothing afterwards.
     *
     * @return the one-time password
     * @throws rubezh.text.Fault {@code SEC-030} for another code, {@code SEC-002} while attempts
     *     are delayed, {@code SEC-031} if the officer is no active administrator
     */
    String recover(Path folder, RecoveryCode code, String login);

    /** Returns the check of this computer for a folder, with or without a register. */
    DiagnosisService diagnosis(Path folder);

    /** Returns the restore into a folder whose register is missing or does not open. */
    RestoreService restores(Path folder);
}
