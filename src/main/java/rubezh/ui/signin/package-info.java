/**
 * The door: first run and sign-in. Shows nothing of any record. What is behind the door comes
 * through {@link rubezh.ui.signin.SignInService} and {@link rubezh.ui.signin.RegisterSetup}, which
 * the application implements.
 */
@NullMarked
package rubezh.ui.signin;

import org.jspecify.annotations.NullMarked;
