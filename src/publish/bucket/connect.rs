//! An address and keys → storage that speaks S3. Nothing waits for ever.

use super::Bucket;
use super::Manner;
use crate::publish::PublishError;
use object_store::aws::AmazonS3Builder;
use object_store::{BackoffConfig, ClientOptions, RetryConfig};
use std::sync::Arc;
use std::time::Duration;

/// Where a bucket is, and who asks.
#[derive(Clone)]
pub struct Access {
    /// The address of the storage; that of Amazon when there is none.
    pub endpoint: Option<String>,
    /// The region.
    pub region: String,
    /// The name of the key.
    pub key: String,
    /// The secret that belongs to it.
    pub secret: String,
    /// What goes with a key that lasts for hours only.
    pub token: Option<String>,
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Access").field("endpoint", &self.endpoint).field("region", &self.region).finish_non_exhaustive()
    }
}

/// The longest time for one request: a large archive over a slow line.
const REQUEST: Duration = Duration::from_secs(300);
/// The longest time until somebody answers at all.
const CONNECT: Duration = Duration::from_secs(10);
/// After this a request that failed is not made again. With [`REQUEST`] it is less than a claim lasts.
const RETRY: Duration = Duration::from_secs(60);

impl Bucket {
    /// Storage that is reached over the network.
    ///
    /// # Errors
    /// When the address makes no sense. No connection is made yet.
    pub fn connect(name: &str, prefix: &str, access: &Access, manner: Manner) -> Result<Self, PublishError> {
        // The first provider stays; a second call changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let local = access.endpoint.as_deref().is_some_and(is_local);
        let backoff = BackoffConfig { init_backoff: Duration::from_millis(200), max_backoff: Duration::from_secs(5), base: 2.0 };
        let client = ClientOptions::new().with_timeout(REQUEST).with_connect_timeout(CONNECT).with_allow_http(local);
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(name)
            .with_region(&access.region)
            .with_access_key_id(&access.key)
            .with_secret_access_key(&access.secret)
            .with_client_options(client)
            .with_disable_bulk_delete(true)
            .with_retry(RetryConfig { backoff, max_retries: 5, retry_timeout: RETRY });
        if let Some(token) = &access.token {
            builder = builder.with_token(token);
        }
        if let Some(endpoint) = &access.endpoint {
            builder = builder.with_endpoint(endpoint.trim_end_matches('/'));
        }
        let store = builder.build().map_err(|error| PublishError::Failed(error.to_string()))?;
        Self::over(Arc::new(store), prefix, manner)
    }
}

/// True for an address of this very computer, where nobody can listen.
pub fn is_local(endpoint: &str) -> bool {
    let Some(rest) = endpoint.strip_prefix("http://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    !authority.contains('@') && matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_may_be_asked_without_a_cipher() {
        for local in ["http://localhost:9000", "http://127.0.0.1", "http://[::1]:9000/"] {
            assert!(is_local(local), "{local}");
        }
        for other in [
            "http://localhost.example.org",
            "http://127.0.0.1@example.org/",
            "http://127.0.0.1:9@example.org/",
            "https://localhost",
            "http://minio:9000",
        ] {
            assert!(!is_local(other), "{other}");
        }
    }

    #[test]
    fn an_access_never_prints_its_secret() {
        let access = Access { endpoint: None, region: "x".into(), key: "KEY".into(), secret: "SECRET".into(), token: Some("TOKEN".into()) };
        let shown = format!("{access:?}");
        assert!(!["KEY", "SECRET", "TOKEN"].iter().any(|s| shown.contains(s)), "{shown}");
    }
}
