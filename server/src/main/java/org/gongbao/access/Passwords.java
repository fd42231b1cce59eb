package org.gongbao.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and compared. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    /** Each hash names its own method, so that a better one can be brought in without asking for new passwords. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService members(Accounts accounts) {
        return name -> accounts.member(name).orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
