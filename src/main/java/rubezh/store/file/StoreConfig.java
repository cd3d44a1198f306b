package rubezh.store.file;

import module java.base;

import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.security.InstallationSource;
import rubezh.security.KeySlot;
import rubezh.security.PasswordHash;
import rubezh.security.PasswordHashCost;

/**
 * Settings of the station file: clock, random source, folders, password cost and validation rules.
 * Exchange has {@code bundle.transfer.ExchangeConfig} instead.
 *
 * @param clock system clock
 * @param random source of keys and nonces
 * @param markFolder folder for high-water marks; outside the data folder, per machine
 * @param machineName name of this computer, shown while the register is in use and compared with
 *     the mark
 * @param passwordHash derivation of keys from passwords
 * @param hashCost password hash cost of new key slots
 * @param reference code lists of this station alone, whose labels are indexed for search; the
 *     operations recorded are added to them
 * @param rules validation rules, whose violations are counted in the list and decide what counts
 * @param installations says who signed what, and so which revisions count
 */
public record StoreConfig(
        InstantSource clock,
        SecureRandom random,
        Path markFolder,
        String machineName,
        PasswordHash passwordHash,
        PasswordHashCost hashCost,
        ReferenceData reference,
        Function<Seizure, PhasedViolations> rules,
        InstallationSource installations) {
    /** Creates the settings of a file that knows no other installation. */
    public StoreConfig(
            InstantSource clock,
            SecureRandom random,
            Path markFolder,
            String machineName,
            PasswordHash passwordHash,
            PasswordHashCost hashCost,
            ReferenceData reference,
            Function<Seizure, PhasedViolations> rules) {
        this(
                clock,
                random,
                markFolder,
                machineName,
                passwordHash,
                hashCost,
                reference,
                rules,
                InstallationSource.NONE);
    }

    /** Returns what a new key slot is made with. */
    public KeySlot.WrapParameters slotParameters() {
        return new KeySlot.WrapParameters(passwordHash, hashCost, random);
    }

    /** Returns the same settings for a copy, whose code lists may be older. */
    public StoreConfig forCopy() {
        return new StoreConfig(
                clock,
                random,
                markFolder,
                machineName,
                passwordHash,
                hashCost,
                reference.copy(),
                rules,
                installations);
    }
}
