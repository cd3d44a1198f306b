package rubezh.cli.demo;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.session.OpenRegister;

/** Two stations of the demonstration: opened by role, with bundles carried between them. */
public interface DemoStations {
    /** Runs something as the recording officer of the first station. */
    void asOfficer(Consumer<OpenRegister> action);

    /** Runs something as the supervisors of both stations. */
    void asSupervisors(BiConsumer<OpenRegister, OpenRegister> action);

    /** Carries everything from one station to another; returns the bundle. */
    Path carry(OpenRegister from, OpenRegister to);

    /** Returns a record that can be submitted. */
    Seizure example(Register register);

    /** Returns the folder of the reports; empty if none is issued. */
    Optional<Path> reports();
}
