/**
 * First run and sign-in. Shows no record data. The application implements {@link
 * rubezh.ui.signin.SignInService} and {@link rubezh.ui.signin.RegisterSetup}.
 */
@NullMarked
package rubezh.ui.signin;

import org.jspecify.annotations.NullMarked;
