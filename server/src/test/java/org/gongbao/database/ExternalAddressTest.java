package org.gongbao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExternalAddressTest {

    @Test
    void the_common_form_is_split_for_jdbc() throws DatabaseFailure {
        assertThat(ExternalAddress.parse("postgres://clerk:pass%40word@db:5433/gazette?sslmode=require"))
                .isEqualTo(new ExternalAddress(
                        "jdbc:postgresql://db:5433/gazette?sslmode=require", "clerk", "pass@word", "db:5433/gazette"));
    }

    @Test
    void the_form_of_jdbc_is_taken_as_it_is() throws DatabaseFailure {
        assertThat(ExternalAddress.parse("jdbc:postgresql://db/gazette?user=clerk&password=secret"))
                .isEqualTo(new ExternalAddress(
                        "jdbc:postgresql://db/gazette?user=clerk&password=secret", "", "", "db/gazette"));
    }

    @Test
    void an_unfit_address_is_told_without_what_may_be_a_password() {
        assertThatThrownBy(() -> ExternalAddress.parse("postgresql://clerk:secret word@db/gazette"))
                .hasMessage("ADDRESS_UNFIT [postgresql://clerk:…]");
        assertThatThrownBy(() -> ExternalAddress.parse("postgresql://db?password=secret"))
                .hasMessage("ADDRESS_UNFIT [postgresql://db]");
    }
}
